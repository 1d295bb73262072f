package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.newsgraph.model.LearntRelation;

/// Reads each passage with a model that has learnt from other documents only.
public final class CrossValidation {

  private static final long SEED = 1;

  private CrossValidation() {}

  /// What the models read out of each passage, in the order of the passages.
  ///
  /// @param folds into how many parts the documents are dealt; as many models are trained
  public static List<List<LearntRelation>> read(List<AnnotatedPassage> passages, int folds) {
    Map<String, Integer> foldOf = folds(passages, folds);
    List<PassagePairs> pairs = passages.stream().map(PassagePairs::of).toList();
    List<List<LearntRelation>> read =
        new ArrayList<>(Collections.nCopies(passages.size(), List.of()));
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      RelationModel model =
          RelationTrainer.learn(
              pairs.stream()
                  .filter(p -> foldOf.getOrDefault(p.passage().document(), -1) != left)
                  .toList());
      for (int i = 0; i < passages.size(); i++) {
        if (foldOf.getOrDefault(passages.get(i).document(), -1) == fold) {
          read.set(i, pairs.get(i).read(model));
        }
      }
    }
    return read;
  }

  private static Map<String, Integer> folds(List<AnnotatedPassage> passages, int folds) {
    LinkedHashSet<String> documents = new LinkedHashSet<>();
    passages.forEach(passage -> documents.add(passage.document()));
    if (folds < 2 || folds > documents.size()) {
      throw new IllegalArgumentException(
          "%d documents cannot be dealt into %d folds; allowed are 2 to %d"
              .formatted(documents.size(), folds, documents.size()));
    }
    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(SEED));
    Map<String, Integer> foldOf = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++) {
      foldOf.put(shuffled.get(i), i % folds);
    }
    return foldOf;
  }
}
