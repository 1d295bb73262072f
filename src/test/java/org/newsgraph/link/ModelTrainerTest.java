package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

  private static final Numbers BOTH = candidate(Feature.LABEL, Feature.POPULARITY);
  private static final Numbers NEITHER = candidate();
  private static final Numbers LABEL = candidate(Feature.LABEL);
  private static final Numbers POPULARITY = candidate(Feature.POPULARITY);

  @Test
  void ranking_learnsWhatCountsOnlyTogether() {
    RankingNet net = ModelTrainer.ranking(onlyTogether());

    assertThat(net.score(BOTH))
        .isGreaterThan(net.score(LABEL))
        .isGreaterThan(net.score(POPULARITY));
    assertThat(net.score(NEITHER))
        .isGreaterThan(net.score(LABEL))
        .isGreaterThan(net.score(POPULARITY));
  }

  @Test
  void ranking_isTheSameTwice() {
    assertThat(ModelTrainer.ranking(onlyTogether()).score(LABEL))
        .isEqualTo(ModelTrainer.ranking(onlyTogether()).score(LABEL));
  }

  @Test
  void feature_thatNoExampleHas_countsNothing() {
    RankingNet net = ModelTrainer.ranking(onlyTogether());

    assertThat(net.score(candidate(Feature.LABEL, Feature.OTHER_NAME))).isEqualTo(net.score(LABEL));
  }

  /// No weight for each feature alone tells the right ones from the others.
  private static List<ModelTrainer.Choice> onlyTogether() {
    List<ModelTrainer.Choice> choices = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      choices.add(new ModelTrainer.Choice(List.of(BOTH, LABEL, POPULARITY), 0));
      choices.add(new ModelTrainer.Choice(List.of(LABEL, NEITHER, POPULARITY), 1));
    }
    return choices;
  }

  private static Numbers candidate(Feature... features) {
    Vector vector = new Vector();
    for (Feature feature : features) {
      vector.flag(feature, true);
    }
    return vector.numbers();
  }
}
