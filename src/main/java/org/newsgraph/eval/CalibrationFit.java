package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.eval.CalibrationCurves.Judged;

/// Fits a calibration to judged facts and measures it, also on articles that it was not fitted to.
///
/// The raw score of a fact is the confidence that its row has; a fact without one is left out.
public final class CalibrationFit {

  private static final int FOLDS = 10;

  private final List<Judged> judged = new ArrayList<>();

  /// Over the extracted facts of an evaluation.
  public CalibrationFit(Evaluation evaluation) {
    for (Matching matching : evaluation.articles().values()) {
      add(matching.right(), true, evaluation);
      add(matching.spurious(), false, evaluation);
    }
  }

  private void add(List<ExtractedFact> facts, boolean right, Evaluation evaluation) {
    for (ExtractedFact fact : facts) {
      fact.confidence()
          .ifPresent(
              score ->
                  judged.add(
                      new Judged(
                          fact.article(), fact.kind(evaluation.eventTypes()), score, right)));
    }
  }

  /// How many facts there are to fit to.
  public int facts() {
    return judged.size();
  }

  /// How many articles these facts are of.
  public int articles() {
    return byArticle().size();
  }

  private Map<String, List<Judged>> byArticle() {
    return judged.stream()
        .collect(Collectors.groupingBy(Judged::article, TreeMap::new, Collectors.toList()));
  }

  /// The calibration of all articles.
  public CalibrationCurves calibration() {
    return CalibrationCurves.of(judged);
  }

  /// How well the confidences hold on the facts that they were fitted to: better than on others.
  public Reliability fitted() {
    return calibration().reliability(judged);
  }

  /// How well they hold on the articles of each of ten folds when fitted to the other articles
  /// alone; over no facts where there is one article only.
  public Reliability crossValidated() {
    List<Reliability.Judged> held = new ArrayList<>();
    Map<Integer, List<Judged>> folds = folds();
    if (folds.size() > 1) {
      folds.forEach((fold, facts) -> held.addAll(leftOut(fold, folds)));
    }
    return Reliability.of(held);
  }

  private Map<Integer, List<Judged>> folds() {
    Map<Integer, List<Judged>> folds = new TreeMap<>();
    int number = 0;
    for (List<Judged> article : byArticle().values()) {
      folds.computeIfAbsent(number++ % FOLDS, fold -> new ArrayList<>()).addAll(article);
    }
    return folds;
  }

  private static List<Reliability.Judged> leftOut(int fold, Map<Integer, List<Judged>> folds) {
    Stream<Judged> others =
        folds.entrySet().stream()
            .filter(other -> other.getKey() != fold)
            .flatMap(other -> other.getValue().stream());
    return CalibrationCurves.of(others.toList()).judge(folds.getOrDefault(fold, List.of()));
  }
}
