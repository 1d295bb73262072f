package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.List;

/// Examples to learn from: binary features by their buckets, or values by their places.
final class Examples {

  private final List<int[]> buckets = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Boolean> positive = new ArrayList<>();
  private final List<Double> weight = new ArrayList<>();

  /// Adds an example whose features are there or not.
  void add(int[] features, boolean holds, double importance) {
    buckets.add(features);
    positive.add(holds);
    weight.add(importance);
  }

  /// Adds an example with a value at each place.
  void add(double[] features, boolean holds, double importance) {
    values.add(features);
    positive.add(holds);
    weight.add(importance);
  }

  int size() {
    return positive.size();
  }

  double sign(int example) {
    return positive.get(example) ? 1 : -1;
  }

  double weight(int example) {
    return weight.get(example);
  }

  double square(int example) {
    if (values.isEmpty()) {
      return buckets.get(example).length;
    }
    double square = 0;
    for (double value : values.get(example)) {
      square += value * value;
    }
    return square;
  }

  double dot(double[] weights, int example) {
    double sum = 0;
    if (values.isEmpty()) {
      for (int bucket : buckets.get(example)) {
        sum += weights[bucket];
      }
    } else {
      double[] features = values.get(example);
      for (int i = 0; i < features.length; i++) {
        sum += weights[i] * features[i];
      }
    }
    return sum;
  }

  void addTo(double[] weights, int example, double factor) {
    if (values.isEmpty()) {
      for (int bucket : buckets.get(example)) {
        weights[bucket] += factor;
      }
    } else {
      double[] features = values.get(example);
      for (int i = 0; i < features.length; i++) {
        weights[i] += factor * features[i];
      }
    }
  }
}
