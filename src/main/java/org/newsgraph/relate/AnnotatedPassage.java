package org.newsgraph.relate;

import java.util.List;
import java.util.Set;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/// A passage of which it is known what it states of some relations, to learn from.
///
/// @param document the id of the document that it is from: its passages are never learnt from and
///   tested on at once
/// @param id the passage's own
/// @param sentences those that the passage shares words with
/// @param relations the relations for which all that the passage states is in the facts
public record AnnotatedPassage(
    String document,
    String id,
    Span span,
    List<Sentence> sentences,
    Set<String> relations,
    List<Statement> facts) {

  public AnnotatedPassage {
    sentences = List.copyOf(sentences);
    relations = Set.copyOf(relations);
    facts = List.copyOf(facts);
  }

  /// What the model reads out of the passage; it must be surer of relations that the passage is not
  /// annotated for.
  public List<LearntRelation> read(RelationModel model) {
    return PassagePairs.of(this).read(model);
  }

  /// One relation between two stretches of the text.
  public record Statement(String relation, Span subject, Span object) {}
}
