package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns the weights of a [LinkModel] from names whose items are known, the same from run to run.
///
/// Ranking is a conditional logit over each name's candidates with the scores of a [RankingNet],
/// each of whose units is left out half of the time (dropout); trust is a logistic regression. Both
/// descend by Adam (Kingma and Ba 2015) with a quadratic penalty.
final class ModelTrainer {

  private static final int RANKING_EPOCHS = 30;
  private static final int BATCH = 64;
  private static final double RANKING_RATE = 0.03;
  private static final int TRUST_STEPS = 400;
  private static final double TRUST_RATE = 0.05;
  private static final double PENALTY = 1e-3;

  private ModelTrainer() {}

  /// A name's candidates and which of them is right.
  ///
  /// @param right its place among the candidates
  record Choice(List<Numbers> candidates, int right) {}

  /// What tells of a best candidate, and whether it was right.
  record Verdict(Numbers numbers, boolean right) {}

  static RankingNet ranking(List<Choice> choices) {
    Random random = new Random(1);
    Adam adam = new Adam(RankingNet.start(used(choices), random));
    List<Choice> order = new ArrayList<>(choices);
    int steps = RANKING_EPOCHS * ((choices.size() + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < RANKING_EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int begin = 0; begin < order.size(); begin += BATCH) {
        List<Choice> batch = order.subList(begin, Math.min(begin + BATCH, order.size()));
        RankingNet net = new RankingNet(adam.weights);
        double[] gradient = new double[adam.weights.length];
        batch.forEach(choice -> addChoice(choice, net, random, gradient));
        adam.step(gradient, batch.size(), RANKING_RATE * (1 - adam.steps / (double) steps));
      }
    }
    return new RankingNet(adam.weights);
  }

  private static boolean[] used(List<Choice> choices) {
    boolean[] used = new boolean[Feature.COUNT];
    for (Choice choice : choices) {
      for (Numbers candidate : choice.candidates()) {
        for (int feature = 0; feature < used.length; feature++) {
          used[feature] |= candidate.get(feature) != 0;
        }
      }
    }
    return used;
  }

  private static void addChoice(Choice choice, RankingNet net, Random random, double[] gradient) {
    List<RankingNet.Pass> passes =
        choice.candidates().stream().map(features -> net.pass(features, random)).toList();
    double[] scores = passes.stream().mapToDouble(RankingNet.Pass::score).toArray();
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = Arrays.stream(scores).map(score -> Math.exp(score - highest)).sum();
    for (int i = 0; i < scores.length; i++) {
      double error = Math.exp(scores[i] - highest) / sum - (i == choice.right() ? 1 : 0);
      net.addGradient(passes.get(i), error, gradient);
    }
  }

  static double[] trust(List<Verdict> verdicts) {
    Adam adam = new Adam(new double[Trust.COUNT]);
    for (int step = 0; step < TRUST_STEPS; step++) {
      double[] gradient = new double[Trust.COUNT];
      for (Verdict verdict : verdicts) {
        double likely = 1 / (1 + Math.exp(-verdict.numbers().times(adam.weights)));
        verdict.numbers().addTo(gradient, likely - (verdict.right() ? 1 : 0));
      }
      adam.step(gradient, verdicts.size(), TRUST_RATE);
    }
    return adam.weights;
  }

  /// The Adam optimizer and the weights that it changes.
  private static final class Adam {
    private final double[] weights;
    private final double[] mean;
    private final double[] square;
    private int steps;

    Adam(double[] weights) {
      this.weights = weights;
      mean = new double[weights.length];
      square = new double[weights.length];
    }

    /// Takes one step; the gradient is a sum over so many examples.
    void step(double[] gradient, int examples, double rate) {
      steps++;
      for (int i = 0; i < weights.length; i++) {
        double g = gradient[i] / Math.max(1, examples) + PENALTY * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double unbiasedMean = mean[i] / (1 - Math.pow(0.9, steps));
        double unbiasedSquare = square[i] / (1 - Math.pow(0.999, steps));
        weights[i] -= rate * unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-8);
      }
    }
  }
}
