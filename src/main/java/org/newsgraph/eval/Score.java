package org.newsgraph.eval;

/// How many facts were wanted and found, extracted and right.
///
/// @param gold gold facts
/// @param found gold facts that are stated by an extracted one
/// @param predicted extracted facts
/// @param right extracted facts that state a gold fact
public record Score(int gold, int found, int predicted, int right) {

  /// Nothing yet.
  static final Score NONE = new Score(0, 0, 0, 0);

  /// Both together.
  public Score plus(Score other) {
    return new Score(
        gold + other.gold, found + other.found, predicted + other.predicted, right + other.right);
  }

  /// The share of right ones in the extracted facts; 0 where there are none.
  public double precision() {
    return predicted == 0 ? 0 : (double) right / predicted;
  }

  /// The share of found ones in the gold facts; 0 where there are none.
  public double recall() {
    return gold == 0 ? 0 : (double) found / gold;
  }

  /// The harmonic mean of precision and recall.
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
