package org.newsgraph.link;

/// A list of numbers that never changes.
final class Numbers {

  private final double[] values;

  Numbers(double[] values) {
    this.values = values.clone();
  }

  double get(int position) {
    return values[position];
  }

  double get(Feature feature) {
    return values[feature.position()];
  }

  /// The sum of the products with the weights.
  double times(double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /// Adds these numbers times a factor to others.
  void addTo(double[] target, double factor) {
    for (int i = 0; i < values.length; i++) {
      target[i] += factor * values[i];
    }
  }
}
