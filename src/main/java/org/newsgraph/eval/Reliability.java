package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;

/// Whether facts of a confidence are right as often as it says.
///
/// Naeini, Cooper and Hauskrecht (AAAI 2015): the confidences fall into ten bins of equal width;
/// the expected calibration error is the mean distance between a bin's confidence and its share of
/// right facts, weighted by its facts.
///
/// @param bins those that hold facts, from the lowest
public record Reliability(List<Bin> bins) {

  private static final int BINS = 10;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /// A fact's confidence, and whether the fact is right.
  public record Judged(double confidence, boolean right) {}

  /// Facts whose confidence is from `low` to below `high`.
  ///
  /// @param confidence their mean confidence
  public record Bin(double low, double high, int facts, int right, double confidence) {

    /// The share of right ones.
    public double precision() {
      return (double) right / facts;
    }
  }

  /// The reliability of judged facts.
  public static Reliability of(List<Judged> judged) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      List<Judged> facts = judged.stream().filter(fact -> bin(fact.confidence()) == bin).toList();
      if (!facts.isEmpty()) {
        bins.add(
            new Bin(
                (double) i / BINS,
                (i + 1.0) / BINS,
                facts.size(),
                (int) facts.stream().filter(Judged::right).count(),
                facts.stream().mapToDouble(Judged::confidence).average().orElse(0)));
      }
    }
    return new Reliability(bins);
  }

  private static int bin(double confidence) {
    // Written with two digits, 0.7 is to be in the bin from 0.7 whatever the machine's rounding.
    return Math.min(BINS - 1, (int) Math.floor(confidence * BINS + 1e-9));
  }

  /// How many facts were judged.
  public int facts() {
    return bins.stream().mapToInt(Bin::facts).sum();
  }

  /// The expected calibration error; 0 where nothing was judged.
  public double expectedCalibrationError() {
    double error = 0;
    for (Bin bin : bins) {
      error += bin.facts() * Math.abs(bin.precision() - bin.confidence());
    }
    return facts() == 0 ? 0 : error / facts();
  }
}
