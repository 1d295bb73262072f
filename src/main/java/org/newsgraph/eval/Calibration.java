package org.newsgraph.eval;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.model.FactKind;

/// The precision of each kind of fact, drawn towards that of all facts where there are few.
///
/// A kind's confidence is (right + s · p) / (facts + s), with p the precision of all facts and s
/// the strength: the mean of a beta distribution that has seen s facts of no particular kind.
///
/// @param strength how many facts the precision of all stands for in each kind
public record Calibration(SortedMap<FactKind, Count> kinds, Count all, int strength) {

  public Calibration {
    kinds = new TreeMap<>(kinds);
  }

  /// How many facts there are, and how many of them are right.
  public record Count(int right, int facts) {
    static final Count NONE = new Count(0, 0);

    Count plus(boolean isRight) {
      return new Count(right + (isRight ? 1 : 0), facts + 1);
    }
  }

  /// A fact's kind, and whether the fact is right.
  record Judged(String article, FactKind kind, boolean right) {}

  static Calibration of(List<Judged> judged, int strength) {
    SortedMap<FactKind, Count> kinds = new TreeMap<>();
    Count all = Count.NONE;
    for (Judged fact : judged) {
      all = all.plus(fact.right());
      kinds.put(fact.kind(), kinds.getOrDefault(fact.kind(), Count.NONE).plus(fact.right()));
    }
    return new Calibration(kinds, all, strength);
  }

  /// How likely a fact of no particular kind is right; two digits, as the graph has them.
  public double confidence() {
    return rounded((all.right() + 1.0) / (all.facts() + 2.0));
  }

  /// How likely a fact of the kind is right; two digits, as the graph has them.
  public double confidence(FactKind kind) {
    Count count = kinds.getOrDefault(kind, Count.NONE);
    double prior = (all.right() + 1.0) / (all.facts() + 2.0);
    return rounded((count.right() + strength * prior) / (count.facts() + strength));
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /// Whether its confidences hold for the given facts.
  Reliability reliability(List<Judged> facts) {
    return Reliability.of(
        facts.stream()
            .map(fact -> new Reliability.Judged(confidence(fact.kind()), fact.right()))
            .toList());
  }

  /// The table that the extractor reads.
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "# Kinds of facts, their confidence, and how many of how many were right.\n"
                + "# Written by newsgraph eval calibrate; strength "
                + strength
                + ".\n");
    table.append(row("*", confidence(), all));
    for (Map.Entry<FactKind, Count> kind : kinds.entrySet()) {
      table.append(row(kind.getKey().name(), confidence(kind.getKey()), kind.getValue()));
    }
    return table.toString();
  }

  private static String row(String name, double confidence, Count count) {
    return List.of(name, Decimals.of(confidence, 2), "" + count.right(), "" + count.facts())
        .stream()
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
