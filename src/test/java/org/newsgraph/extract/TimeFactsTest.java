package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Value;

class TimeFactsTest {

  @ParameterizedTest
  @CsvSource({
    "Police arrested the driver on 3 May 2015., 2015-05-03, DATE, 3 May 2015",
    "Police arrested the driver in May 2015., 2015-05, YEAR_MONTH, May 2015",
    "Police arrested the driver in 2015., 2015, YEAR, 2015",
    "Police arrested the driver on Monday., 2018-11-19, DATE, Monday",
    "Police arrested the driver yesterday., 2018-11-19, DATE, yesterday"
  })
  void time_keepsItsValueAndItsWords(
      String sentence, String lexical, Value.Datatype datatype, String words) {
    assertThat(times(sentence)).containsExactly(new Value(lexical, datatype, words));
  }

  @Test
  void time_belongsToItsOwnVerb() {
    assertThat(Layers.facts("Police said on Monday that a guard was killed in May 2015."))
        .contains("Death(killed) time 2015-05 (year_month) [says Police]")
        .noneMatch(fact -> fact.startsWith("Death(killed) time 2018-11-19"));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-05-03T10:30, 2015-05-03, DATE",
    "2015-05-03TMO, 2015-05-03, DATE",
    "2015-05, 2015-05, YEAR_MONTH",
    "2015, 2015, YEAR",
    "2015-02-30, then, STRING",
    "PRESENT_REF, then, STRING",
    "P8Y, then, STRING",
    "2015-W20, then, STRING"
  })
  void timex_hasTheMostPreciseDatatypeThatItAllows(
      String timex, String lexical, Value.Datatype datatype) {
    assertThat(Times.value(timex, "then")).isEqualTo(new Value(lexical, datatype, "then"));
  }

  private static List<Value> times(String sentence) {
    return Layers.extract(Sentences.of(sentence)).facts().stream()
        .filter(fact -> fact.property().localName().equals("time"))
        .map(Fact::object)
        .map(Value.class::cast)
        .toList();
  }
}
