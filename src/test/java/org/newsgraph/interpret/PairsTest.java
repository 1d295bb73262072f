package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "23, 22", "24, 23", "25, 23", "40, 23"})
  void width_countsFromNought_upToTheWidest(int words, int width) {
    assertThat(Pairs.width(words)).isEqualTo(width).isLessThan(Pairs.WIDTHS);
  }

  @Test
  void distance_withinSentence_countsWordsUpToLimit() {
    int none = distance(5, 4) + 1;

    assertThat(distance(5, 6)).isEqualTo(none + 1);
    assertThat(distance(5, 9)).isEqualTo(none + 4);
    assertThat(distance(25, 5)).isZero();
    assertThat(distance(90, 5)).isZero();
    assertThat(distance(5, 25)).isEqualTo(distance(5, 90)).isEqualTo(2 * none);
  }

  private static int distance(int word, int to) {
    return Pairs.distance(0, word, word, to, to);
  }

  @Test
  void overlapKinds_haveDistinctDistances() {
    Set<Integer> kinds =
        Set.of(
            Pairs.distance(0, 3, 5, 3, 5),
            Pairs.distance(0, 3, 5, 4, 5),
            Pairs.distance(0, 4, 5, 3, 5),
            Pairs.distance(0, 3, 5, 4, 7));

    assertThat(kinds).hasSize(4);
    assertThat(Pairs.distance(0, 3, 5, 3, 3)).isEqualTo(Pairs.distance(0, 3, 5, 4, 5));
  }

  @Test
  void distance_acrossSentences_ignoresWordPositions() {
    assertThat(Pairs.distance(-1, 3, 5, 3, 5)).isEqualTo(Pairs.distance(-1, 0, 0, 9, 9));
    assertThat(Pairs.distance(-2, 0, 0, 0, 0)).isEqualTo(Pairs.distance(-7, 0, 0, 0, 0));
    assertThat(Pairs.distance(1, 0, 0, 0, 0)).isEqualTo(Pairs.distance(3, 0, 0, 0, 0));
    assertThat(
            Set.of(
                Pairs.distance(-2, 0, 0, 0, 0),
                Pairs.distance(-1, 0, 0, 0, 0),
                Pairs.distance(1, 0, 0, 0, 0)))
        .hasSize(3);
  }

  @Test
  void distances_areWithinTheirNumber() {
    Set<Integer> kinds = new HashSet<>();
    for (int sentences = -3; sentences <= 2; sentences++) {
      for (int to = 0; to < 60; to++) {
        kinds.add(Pairs.distance(sentences, 28, 30, to, to));
        kinds.add(Pairs.distance(sentences, 28, 30, to, to + 5));
        kinds.add(Pairs.distance(sentences, 28, 30, to, to + 2));
      }
    }
    assertThat(kinds).allMatch(kind -> kind >= 0 && kind < Pairs.DISTANCES);
    assertThat(kinds).hasSizeGreaterThan(45);
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Kolm, anna kolm, 3",
    "Anna Kolm, Kolm, 2",
    "Kolm, Mrs Kolm, 2",
    "Port of Runa, Runa, 2",
    "Free Lesk Front, Free Lesk Army, 1",
    "Lodestar Shipping, Lodestar, 1",
    "Anna Kolm, Anna Osk, 1",
    "the old port, the new town, 0",
    "she, Anna Kolm, 0",
    "'', Kolm, 0"
  })
  void agreement_isOfTheWords(String one, String other, int agreement) {
    assertThat(Pairs.agreement(one, other)).isEqualTo(agreement);
  }

  @Test
  void links_tellSentencesAndAgreementApart() {
    Set<Integer> kinds = new HashSet<>();
    for (int agreement = 0; agreement < 4; agreement++) {
      for (int sentences = 0; sentences < 12; sentences++) {
        kinds.add(Pairs.link(sentences, agreement));
      }
    }
    assertThat(kinds).hasSize(Pairs.LINK_DISTANCES).allMatch(kind -> kind < Pairs.LINK_DISTANCES);
    assertThat(Pairs.link(80, 2)).isEqualTo(Pairs.link(11, 2));
  }
}
