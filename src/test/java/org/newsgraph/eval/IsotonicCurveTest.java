package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgraph.eval.IsotonicCurve.Knot;
import org.newsgraph.eval.IsotonicCurve.Scored;

class IsotonicCurveTest {

  /// Ten facts of one score.
  private static List<Scored> ten(double score, int right) {
    return IntStream.range(0, 10).mapToObj(i -> new Scored(score, i < right)).toList();
  }

  private static IsotonicCurve curve(List<List<Scored>> facts) {
    return IsotonicCurve.of(facts.stream().flatMap(List::stream).toList());
  }

  @Test
  void risingShares_areTheKnots() {
    assertThat(curve(List.of(ten(0.9, 8), ten(0.2, 1), ten(0.5, 4))).knots())
        .containsExactly(new Knot(0.2, 0.1), new Knot(0.5, 0.4), new Knot(0.9, 0.8));
  }

  @Test
  void violators_arePooledBackwards() {
    assertThat(curve(List.of(ten(0.2, 1), ten(0.4, 7), ten(0.6, 6), ten(0.8, 5))).knots())
        .containsExactly(new Knot(0.2, 0.1), new Knot(0.4, 0.6), new Knot(0.8, 0.6));
  }

  @Test
  void precision_isLinearBetweenKnotsAndFlatOutside() {
    IsotonicCurve curve = curve(List.of(ten(0.2, 2), ten(0.6, 8)));

    assertThat(curve.precision(0)).isEqualTo(0.2);
    assertThat(curve.precision(0.2)).isEqualTo(0.2);
    assertThat(curve.precision(0.4)).isEqualTo(0.5, within(1e-12));
    assertThat(curve.precision(0.6)).isEqualTo(0.8);
    assertThat(curve.precision(1)).isEqualTo(0.8);
  }

  @Test
  void fewFacts_areOneBlock() {
    List<Scored> facts = List.of(new Scored(0.1, false), new Scored(0.9, true));

    assertThat(IsotonicCurve.of(facts).knots())
        .containsExactly(new Knot(0.1, 0.5), new Knot(0.9, 0.5));
  }

  @Test
  void lastFewFacts_joinTheBlockBefore() {
    assertThat(curve(List.of(ten(0.2, 5), List.of(new Scored(0.9, true)))).precision(0.9))
        .isEqualTo(6.0 / 11, within(1e-12));
  }

  @Test
  void noisyFacts_giveMonotonicCurveWithSameMean() {
    Random random = new Random(7);
    List<Scored> facts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      double score = random.nextDouble();
      facts.add(new Scored(score, random.nextDouble() < score * score));
    }

    IsotonicCurve curve = IsotonicCurve.of(facts);

    assertThat(curve.knots()).extracting(Knot::score).isSorted();
    assertThat(curve.knots()).extracting(Knot::precision).isSorted();
    assertThat(curve.precision(0.5)).isEqualTo(0.25, within(0.08));
    double mean = facts.stream().mapToDouble(f -> curve.precision(f.score())).average().orElse(0);
    double right = facts.stream().filter(Scored::right).count() / 5000.0;
    assertThat(mean).isEqualTo(right, within(1e-9));
  }
}
