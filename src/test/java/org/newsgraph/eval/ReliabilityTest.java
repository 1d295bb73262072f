package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.eval.Reliability.Judged;

class ReliabilityTest {

  private static List<Judged> facts(double confidence, int right, int wrong) {
    List<Judged> facts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      facts.add(new Judged(confidence, i < right));
    }
    return facts;
  }

  @Test
  void confidences_thatHold_haveNoError() {
    List<Judged> judged = new ArrayList<>(facts(0.75, 3, 1));
    judged.addAll(facts(0.5, 5, 5));

    assertThat(Reliability.of(judged).expectedCalibrationError()).isEqualTo(0, within(1e-12));
  }

  @Test
  void error_isTheMeanDistanceWeightedByFacts() {
    List<Judged> judged = new ArrayList<>(facts(0.9, 3, 3)); // 0.4 off
    judged.addAll(facts(0.25, 1, 1)); // 0.25 off

    assertThat(Reliability.of(judged).expectedCalibrationError())
        .isEqualTo((6 * 0.4 + 2 * 0.25) / 8, within(1e-12));
  }

  @Test
  void bins_holdWhatBeginsAtTheirLowerEnd() {
    List<Judged> judged = new ArrayList<>(facts(0.7, 1, 0));
    judged.addAll(facts(0.29, 1, 0));
    judged.addAll(facts(1.0, 1, 0));

    assertThat(Reliability.of(judged).bins())
        .extracting(Reliability.Bin::low)
        .containsExactly(0.2, 0.7, 0.9);
  }

  @Test
  void nothingJudged_hasNoErrorAndNoBins() {
    assertThat(Reliability.of(List.of()).expectedCalibrationError()).isZero();
    assertThat(Reliability.of(List.of()).bins()).isEmpty();
  }
}
