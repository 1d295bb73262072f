package org.newsgraph.relate;

import java.util.Arrays;

/// The first scores of a pair: for each relation a sum of weights of the pair's features.
///
/// Weights are bytes with one scale a relation, those of a bucket side by side: rounding costs no
/// accuracy that could be measured, and small weights fall away.
final class FirstStage {

  private final int relations;
  private final byte[] weights;
  private final double[] scales;

  /// A stage without weights.
  FirstStage(double[] scales) {
    this.relations = scales.length;
    this.weights = new byte[FeatureSet.BUCKETS * scales.length];
    this.scales = scales;
  }

  /// Rounds the weights of each relation to bytes.
  static FirstStage of(double[][] exact) {
    double[] scales = new double[exact.length];
    for (int r = 0; r < exact.length; r++) {
      double largest = Arrays.stream(exact[r]).map(Math::abs).max().orElse(0);
      scales[r] = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
    }
    FirstStage stage = new FirstStage(scales);
    for (int r = 0; r < exact.length; r++) {
      for (int bucket = 0; bucket < exact[r].length; bucket++) {
        stage.set(bucket, r, (byte) Math.round(exact[r][bucket] / scales[r]));
      }
    }
    return stage;
  }

  void set(int bucket, int relation, byte weight) {
    weights[bucket * relations + relation] = weight;
  }

  byte weight(int bucket, int relation) {
    return weights[bucket * relations + relation];
  }

  double scale(int relation) {
    return scales[relation];
  }

  /// By relation, then by subject times arguments plus object; negative infinity where no pair is.
  double[][] scores(SentencePairs pairs) {
    double[][] scores = new double[relations][pairs.count()];
    int[] sums = new int[relations];
    for (int pair = 0; pair < pairs.count(); pair++) {
      Arrays.fill(sums, 0);
      int[] features = pairs.features(pair);
      for (int bucket : features) {
        int row = bucket * relations;
        for (int r = 0; r < relations; r++) {
          sums[r] += weights[row + r];
        }
      }
      for (int r = 0; r < relations; r++) {
        scores[r][pair] = features.length > 0 ? sums[r] * scales[r] : Double.NEGATIVE_INFINITY;
      }
    }
    return scores;
  }
}
