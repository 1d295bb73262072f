package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.newsgraph.model.FactKind;

/// Fits confidences to judged facts and measures them on articles that were left out.
public final class CalibrationFit {

  private static final List<Integer> STRENGTHS = List.of(2, 5, 10, 20, 40, 80);

  private final List<Calibration.Judged> judged = new ArrayList<>();
  private final List<String> articles;

  /// Over the extracted facts of an evaluation.
  public CalibrationFit(Evaluation evaluation) {
    articles = List.copyOf(evaluation.articles().keySet());
    for (Matching matching : evaluation.articles().values()) {
      add(matching.right(), true, evaluation);
      add(matching.spurious(), false, evaluation);
    }
  }

  private void add(List<ExtractedFact> facts, boolean right, Evaluation evaluation) {
    for (ExtractedFact fact : facts) {
      FactKind kind = fact.kind(evaluation.eventTypes());
      judged.add(new Calibration.Judged(fact.article(), kind, right));
    }
  }

  /// The calibration of all articles, with the strength that tells left-out articles best.
  public Calibration best() {
    int strength = STRENGTHS.stream().min(Comparator.comparingDouble(this::logLoss)).orElseThrow();
    return Calibration.of(judged, strength);
  }

  /// How well the confidences hold on the facts that they were fitted to.
  public Reliability fitted() {
    return best().reliability(judged);
  }

  /// How well they hold on each article when fitted to the others alone.
  public Reliability crossValidated() {
    return Reliability.of(
        leftOut(
            best().strength(),
            (calibration, fact) ->
                new Reliability.Judged(calibration.confidence(fact.kind()), fact.right())));
  }

  private double logLoss(int strength) {
    return leftOut(strength, CalibrationFit::surprise).stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static double surprise(Calibration calibration, Calibration.Judged fact) {
    double confidence = Math.clamp(calibration.confidence(fact.kind()), 0.01, 0.99);
    return -Math.log(fact.right() ? confidence : 1 - confidence);
  }

  /// Each fact beside the calibration of the articles other than its own.
  private <T> List<T> leftOut(int strength, BiFunction<Calibration, Calibration.Judged, T> use) {
    List<T> results = new ArrayList<>();
    for (String article : articles) {
      Calibration others =
          Calibration.of(
              judged.stream().filter(fact -> !fact.article().equals(article)).toList(), strength);
      judged.stream()
          .filter(fact -> fact.article().equals(article))
          .map(fact -> use.apply(others, fact))
          .forEach(results::add);
    }
    return results;
  }
}
