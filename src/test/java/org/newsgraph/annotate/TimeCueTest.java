package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monday",
        "mondays",
        "JUNE",
        "Sept.",
        "year",
        "years",
        "second",
        "tonight",
        "now",
        "once",
        "biannual",
        "semi-weekly",
        "Easter",
        "X-mas",
        "eighties",
        "nineteen",
        "twenty-one"
      })
  void namesOfTimes_areCues(String word) {
    assertThat(TimeCue.of(word)).isEqualTo(TimeCue.TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2015", "1990s", "'98", "24/7", "10:30", "2015-06-01", "Q1", "5pm", "٢٠١٥"})
  void digitsThatMayBeAYearDateOrTimeOfDay_areCues(String word) {
    assertThat(TimeCue.of(word)).isEqualTo(TimeCue.TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"year-old", "mid-June", "ten-day", "three-month-long"})
  void namesOfTimesInCompounds_areCues(String word) {
    assertThat(TimeCue.of(word)).isEqualTo(TimeCue.TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"one", "Seven", "third", "million", "five hundred", "7", "31", "12,000", "2.5"})
  void otherNumbers_areNumbers(String word) {
    assertThat(TimeCue.of(word)).isEqualTo(TimeCue.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "police", "last", "of", "dayroom", "Sunderland", "-", "", "tenor"})
  void otherWords_areNoCues(String word) {
    assertThat(TimeCue.of(word)).isEqualTo(TimeCue.NONE);
  }

  @Test
  void numberInWordsThatMayBeAYear_isACue() {
    assertThat(TimeCue.of(number("two thousand and one", 2001))).isEqualTo(TimeCue.TIME);
    assertThat(TimeCue.of(number("two thousand", 2000))).isEqualTo(TimeCue.TIME);
    assertThat(TimeCue.of(number("four thousand", 4000))).isEqualTo(TimeCue.NUMBER);
  }

  @Test
  void lettersThatAreTheSameInUpperCase_areTheSame() {
    assertThat(TimeCue.of("ſunday")).isEqualTo(TimeCue.TIME);
    assertThat(TimeCue.of("wee\u212A")).isEqualTo(TimeCue.TIME);
  }

  private static CoreMap number(String words, int value) {
    CoreMap number = new ArrayCoreMap();
    number.set(CoreAnnotations.TextAnnotation.class, words);
    number.set(CoreAnnotations.NumericCompositeValueAnnotation.class, value);
    return number;
  }
}
