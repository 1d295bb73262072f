package org.newsgraph.relate;

import java.util.List;
import org.newsgraph.model.LearntRelation;

/// A passage with the pairs of its sentences.
record PassagePairs(AnnotatedPassage passage, List<SentencePairs> sentences) {

  static PassagePairs of(AnnotatedPassage passage) {
    return new PassagePairs(passage, passage.sentences().stream().map(SentencePairs::of).toList());
  }

  /// What the model reads out of the passage.
  List<LearntRelation> read(RelationModel model) {
    return sentences.stream()
        .flatMap(pairs -> model.relate(pairs, passage.relations()).stream())
        .filter(
            found ->
                passage.span().contains(found.subject()) && passage.span().contains(found.object()))
        .toList();
  }
}
