package org.newsgraph.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Value;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "2015-05-15, 2015-05-15, DATE",
    "2015-05-15TMO, 2015-05-15, DATE",
    "2015-05, 2015-05, YEAR_MONTH",
    "2015, 2015, YEAR",
    "2015-02-30, the day, STRING",
    "P12Y, the day, STRING",
    "PAST_REF, the day, STRING"
  })
  void time_hasTheMostPreciseValue(String timex, String lexical, Value.Datatype datatype) {
    assertThat(Values.time(Optional.of(timex), "the day"))
        .isEqualTo(new Value(lexical, datatype, "the day"));
  }

  @ParameterizedTest
  @CsvSource({"130, 130", "130.0, 130", "'2,000', 2000"})
  void number_whole_isAnInteger(String value, String lexical) {
    assertThat(Values.number(Optional.of(value), "words").map(Value::lexical)).hasValue(lexical);
  }

  @Test
  void number_thatIsNotWhole_isNone() {
    assertThat(Values.number(Optional.of("2.5"), "two and a half")).isEmpty();
    assertThat(Values.number(Optional.empty(), "30s")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT | that it was late. | it was late",
        "TEXT | “We are ready,” | We are ready",
        "TITLE | chief of staff, | chief of staff",
        "NAME | \"U.S.\" | U.S."
      })
  void text_losesWhatOnlyMarksIt(Form form, String words, String expected) {
    assertThat(Values.text(form, words).map(Value::lexical)).hasValue(expected);
  }
}
