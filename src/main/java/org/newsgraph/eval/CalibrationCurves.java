package org.newsgraph.eval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.model.FactKind;

/// What the raw score of a fact means: the precision of facts of its kind and score.
///
/// @param kinds the curves of the kinds that have enough facts
/// @param all the curve of all facts, which holds for the other kinds
public record CalibrationCurves(SortedMap<FactKind, IsotonicCurve> kinds, IsotonicCurve all) {

  private static final int LEAST_FACTS = 30;
  private static final String HEAD =
      """
      # The precision of facts by kind and raw score, measured by newsgraph eval calibrate:
      # a straight line between two scores of a kind, level outside; "*" is any other kind.
      kind\tscore\tprecision
      """;

  public CalibrationCurves {
    kinds = new TreeMap<>(kinds);
  }

  /// A fact's kind and raw score, and whether the fact is right.
  record Judged(String article, FactKind kind, double score, boolean right) {}

  /// The calibration that fits the facts, of which there must be some.
  static CalibrationCurves of(Collection<Judged> judged) {
    SortedMap<FactKind, IsotonicCurve> kinds = new TreeMap<>();
    judged.stream()
        .collect(Collectors.groupingBy(Judged::kind))
        .forEach(
            (kind, facts) -> {
              if (facts.size() >= LEAST_FACTS) {
                kinds.put(kind, curve(facts));
              }
            });
    return new CalibrationCurves(kinds, curve(judged));
  }

  private static IsotonicCurve curve(Collection<Judged> facts) {
    return IsotonicCurve.of(
        facts.stream().map(fact -> new IsotonicCurve.Scored(fact.score(), fact.right())).toList());
  }

  /// How likely a fact of this kind and raw score is right.
  public double confidence(FactKind kind, double score) {
    return kinds.getOrDefault(kind, all).precision(score);
  }

  /// Whether its confidences hold for the given facts.
  Reliability reliability(Collection<Judged> facts) {
    return Reliability.of(judge(facts));
  }

  /// The facts with the confidences that it gives them.
  List<Reliability.Judged> judge(Collection<Judged> facts) {
    return facts.stream()
        .map(fact -> new Reliability.Judged(confidence(fact.kind(), fact.score()), fact.right()))
        .toList();
  }

  /// Its knots as tab-separated values.
  public String table() {
    StringBuilder table = new StringBuilder(HEAD);
    rows(table, "*", all);
    for (Map.Entry<FactKind, IsotonicCurve> kind : kinds.entrySet()) {
      rows(table, kind.getKey().name(), kind.getValue());
    }
    return table.toString();
  }

  private static void rows(StringBuilder table, String name, IsotonicCurve curve) {
    for (IsotonicCurve.Knot knot : curve.knots()) {
      List<String> cells =
          List.of(name, Decimals.of(knot.score(), 4), Decimals.of(knot.precision(), 4));
      table.append(String.join("\t", cells)).append('\n');
    }
  }
}
