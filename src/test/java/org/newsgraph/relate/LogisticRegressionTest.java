package org.newsgraph.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final double COST = 0.7;

  @Test
  void weights_areWhereTheObjectiveIsFlat() {
    Random random = new Random(5);
    Examples examples = new Examples();
    for (int i = 0; i < 200; i++) {
      double[] features = {1, random.nextGaussian(), random.nextGaussian()};
      boolean holds = features[1] + 0.5 * random.nextGaussian() > 0;
      examples.add(features, holds, i % 3 == 0 ? 0.3 : 1);
    }

    double[] weights = LogisticRegression.train(examples, 3, COST, 1);

    for (int feature = 0; feature < 3; feature++) {
      assertThat(slope(examples, weights, feature)).isCloseTo(0, within(0.05));
    }
    assertThat(weights[1]).isGreaterThan(1);
  }

  @Test
  void exampleOfLittleWeight_movesTheWeightsLittle() {
    assertThat(weightOfOneExample(0.01)).isLessThan(weightOfOneExample(1) / 10).isPositive();
  }

  private static double weightOfOneExample(double importance) {
    Examples examples = new Examples();
    examples.add(new int[] {0}, true, importance);
    return LogisticRegression.train(examples, 1, COST, 1)[0];
  }

  /// The derivative of the objective by one weight, by differences.
  private static double slope(Examples examples, double[] weights, int feature) {
    double step = 1e-5;
    double[] more = weights.clone();
    double[] less = weights.clone();
    more[feature] += step;
    less[feature] -= step;
    return (objective(examples, more) - objective(examples, less)) / (2 * step);
  }

  private static double objective(Examples examples, double[] weights) {
    double objective = 0;
    for (double weight : weights) {
      objective += weight * weight / 2;
    }
    for (int i = 0; i < examples.size(); i++) {
      double margin = examples.sign(i) * examples.dot(weights, i);
      objective += COST * examples.weight(i) * Math.log1p(Math.exp(-margin));
    }
    return objective;
  }
}
