package org.newsgraph.link;

/// The features of a candidate while they are found out.
final class Vector {

  private final double[] values = new double[Feature.COUNT];

  void set(Feature feature, double value) {
    values[feature.position()] = value;
  }

  void flag(Feature feature, boolean holds) {
    set(feature, holds ? 1 : 0);
  }

  static double logOf(long count) {
    return Math.log1p((double) count);
  }

  Numbers numbers() {
    return new Numbers(values);
  }
}
