package org.newsgraph.relate;

import java.util.List;

/// Turns a score into the share of pairs with such a score that are right.
///
/// Platt's sigmoid (1999), fitted by Newton's method as Lin, Lin and Weng (2007) have it.
record Calibration(double slope, double intercept) {

  record Scored(double score, boolean right) {}

  double probability(double score) {
    return SecondLook.probability(slope * score + intercept);
  }

  static Calibration fit(List<Scored> scored) {
    long positives = scored.stream().filter(Scored::right).count();
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1.0 / (scored.size() - positives + 2.0);
    double a = 1;
    double b = 0;
    for (int round = 0; round < 100; round++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-9;
      double hab = 0;
      double hbb = 1e-9;
      for (Scored one : scored) {
        double p = SecondLook.probability(a * one.score() + b);
        double error = p - (one.right() ? high : low);
        double curve = p * (1 - p);
        ga += error * one.score();
        gb += error;
        haa += curve * one.score() * one.score();
        hab += curve * one.score();
        hbb += curve;
      }
      double determinant = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / determinant;
      double db = (haa * gb - hab * ga) / determinant;
      double step = Math.min(1, 2 / Math.max(1e-9, Math.abs(da) + Math.abs(db)));
      a -= step * da;
      b -= step * db;
      if (Math.abs(da) + Math.abs(db) < 1e-6) {
        break;
      }
    }
    return new Calibration(a, b);
  }
}
