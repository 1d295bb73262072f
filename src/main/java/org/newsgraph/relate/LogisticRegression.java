package org.newsgraph.relate;

import java.util.Random;

/// L2-regularised logistic regression with a weight for each example.
///
/// Dual coordinate descent of Yu, Huang and Lin (Machine Learning 85, 2011; algorithm 5, as in
/// LIBLINEAR). Own code, since liblinear-java has weights for classes only, and weak negatives need
/// one for each example. Deterministic for a seed.
final class LogisticRegression {

  private static final int MAX_ROUNDS = 40;
  private static final int MAX_NEWTON_STEPS = 100;
  private static final double PRECISION = 0.1;

  private final Examples examples;
  private final double[] weights;
  private final double[] alpha;
  private final double[] squares;
  private int newtonSteps;

  private LogisticRegression(Examples examples, int dimensions) {
    this.examples = examples;
    this.weights = new double[dimensions];
    this.alpha = new double[2 * examples.size()];
    this.squares = new double[examples.size()];
  }

  /// The weights that minimise |w|²/2 + cost · Σ weightᵢ log(1 + exp(−yᵢ w·xᵢ)).
  static double[] train(Examples examples, int dimensions, double cost, long seed) {
    LogisticRegression regression = new LogisticRegression(examples, dimensions);
    regression.begin(cost);
    regression.run(cost, new Random(seed));
    return regression.weights;
  }

  private void begin(double cost) {
    for (int i = 0; i < examples.size(); i++) {
      double bound = cost * examples.weight(i);
      alpha[2 * i] = Math.min(0.001 * bound, 1e-8);
      alpha[2 * i + 1] = bound - alpha[2 * i];
      squares[i] = examples.square(i);
      examples.addTo(weights, i, examples.sign(i) * alpha[2 * i]);
    }
  }

  private void run(double cost, Random random) {
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double innerPrecision = 1e-2;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      shuffle(order, random);
      newtonSteps = 0;
      double largest = 0;
      for (int i : order) {
        largest = Math.max(largest, step(i, cost * examples.weight(i), innerPrecision));
      }
      if (largest < PRECISION) {
        return;
      }
      if (newtonSteps <= order.length / 10) {
        innerPrecision = Math.max(1e-8, 0.1 * innerPrecision);
      }
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  /// Solves the problem of one example and returns how far its gradient was from zero.
  private double step(int i, double bound, double innerPrecision) {
    double slope = examples.sign(i) * examples.dot(weights, i);
    double curve = squares[i];
    boolean low = 0.5 * curve * (alpha[2 * i + 1] - alpha[2 * i]) + slope >= 0;
    int moved = low ? 2 * i : 2 * i + 1;
    double direction = low ? 1 : -1;
    double old = alpha[moved];
    double z = bound - old < 0.5 * bound ? 0.1 * old : old;
    double gradient = curve * (z - old) + direction * slope + StrictMath.log(z / (bound - z));
    double violation = Math.abs(gradient);
    boolean changed = false;
    for (int n = 0; n <= MAX_NEWTON_STEPS && Math.abs(gradient) >= innerPrecision; n++) {
      double next = z - gradient / (curve + bound / (bound - z) / z);
      z = next <= 0 ? 0.1 * z : next;
      gradient = curve * (z - old) + direction * slope + StrictMath.log(z / (bound - z));
      newtonSteps++;
      changed = true;
    }
    if (changed) {
      alpha[moved] = z;
      alpha[low ? 2 * i + 1 : 2 * i] = bound - z;
      examples.addTo(weights, i, direction * (z - old) * examples.sign(i));
    }
    return violation;
  }
}
