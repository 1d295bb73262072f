package org.newsgraph.link;

import java.util.Arrays;
import java.util.List;

/// Learns the weights of a [LinkModel] from names whose items are known.
///
/// Ranking is a conditional logit over each name's candidates, trust a logistic regression; both by
/// gradient descent (Adam) with a quadratic penalty, the same from run to run.
final class ModelTrainer {

  private static final int STEPS = 400;
  private static final double RATE = 0.05;
  private static final double PENALTY = 1e-3;

  private ModelTrainer() {}

  /// A name's candidates and which of them is right.
  ///
  /// @param right its place among the candidates
  record Choice(List<Numbers> candidates, int right) {}

  /// What tells of a best candidate, and whether it was right.
  record Verdict(Numbers numbers, boolean right) {}

  static double[] ranking(List<Choice> choices) {
    return descend(
        Feature.COUNT,
        (weights, gradient) -> {
          for (Choice choice : choices) {
            addChoice(choice, weights, gradient);
          }
          return choices.size();
        });
  }

  private static void addChoice(Choice choice, double[] weights, double[] gradient) {
    double[] scores = choice.candidates().stream().mapToDouble(x -> x.times(weights)).toArray();
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = Arrays.stream(scores).map(score -> Math.exp(score - highest)).sum();
    for (int i = 0; i < scores.length; i++) {
      double error = Math.exp(scores[i] - highest) / sum - (i == choice.right() ? 1 : 0);
      choice.candidates().get(i).addTo(gradient, error);
    }
  }

  static double[] trust(List<Verdict> verdicts) {
    return descend(
        Trust.COUNT,
        (weights, gradient) -> {
          for (Verdict verdict : verdicts) {
            double likely = 1 / (1 + Math.exp(-verdict.numbers().times(weights)));
            verdict.numbers().addTo(gradient, likely - (verdict.right() ? 1 : 0));
          }
          return verdicts.size();
        });
  }

  private static double[] descend(int size, Gradient gradient) {
    double[] weights = new double[size];
    double[] mean = new double[size];
    double[] square = new double[size];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = new double[size];
      int examples = gradient.add(weights, slope);
      for (int i = 0; i < size; i++) {
        double g = slope[i] / Math.max(1, examples) + PENALTY * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double unbiasedMean = mean[i] / (1 - Math.pow(0.9, step));
        double unbiasedSquare = square[i] / (1 - Math.pow(0.999, step));
        weights[i] -= RATE * unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-8);
      }
    }
    return weights;
  }

  @FunctionalInterface
  private interface Gradient {
    /// Adds the slope of the loss at the weights; says over how many examples.
    int add(double[] weights, double[] slope);
  }
}
