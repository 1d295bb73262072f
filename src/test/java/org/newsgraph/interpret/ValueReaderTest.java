package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Span;

class ValueReaderTest {

  private static final Optional<LocalDate> WEDNESDAY = Optional.of(LocalDate.of(2014, 8, 6));
  private static final Optional<LocalDate> UNDATED = Optional.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday                | 2014-08-04",
        "Tuesday night         | 2014-08-05TNI",
        "yesterday             | 2014-08-05",
        "today                 | 2014-08-06",
        "tomorrow              | 2014-08-07",
        "late Friday May 2     | 2014-05-02",
        "July 31               | 2014-07-31",
        "June                  | 2014-06",
        "this year             | 2014",
        "last year             | 2013",
        "next month            | 2014-09",
        "three days ago        | 2014-08-03"
      })
  void time_relativeToTheArticlesDate_isResolved(String words, String value) {
    assertThat(time(words, WEDNESDAY)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015                  | 2015",
        "in 2016               | 2016",
        "May 2015              | 2015-05",
        "March 3, 2014         | 2014-03-03",
        "11 September 2001     | 2001-09-11",
        "Tuesday 5 August 2014 | 2014-08-05"
      })
  void time_thatTellsItsYear_needsNoDate(String words, String value) {
    assertThat(time(words, UNDATED)).hasValue(value);
    assertThat(time(words, WEDNESDAY)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday            | XXXX-WXX-1",
        "late Friday May 2 | XXXX-05-02",
        "June              | XXXX-06"
      })
  void time_withoutArticleDate_hasUnknownYear(String words, String value) {
    assertThat(time(words, UNDATED)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"last year", "yesterday", "next month", "three days ago"})
  void time_relativeToUnknownDate_hasNoValue(String words) {
    assertThat(time(words, UNDATED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Monday and Tuesday", "between 2012 and 2014", "February 30, 2014", "then"})
  void time_invalidOrMultiple_hasNoValue(String words) {
    assertThat(time(words, WEDNESDAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"two years, P2Y", "12 years, P12Y", "now, PRESENT_REF"})
  void time_thatIsNoDate_keepsItsKind(String words, String value) {
    assertThat(time(words, WEDNESDAY)).hasValue(value);
  }

  @Test
  void timeOverALineEnd_isRead() {
    assertThat(time("March 3,\n 2014", UNDATED)).hasValue("2014-03-03");
  }

  @ParameterizedTest
  @CsvSource({"the day before", "the night before"})
  void time_relativeToEvent_isNotArticleDay(String words) {
    assertThat(time(words, WEDNESDAY)).isNotEqualTo(Optional.of("2014-08-06"));
    assertThat(time(words, WEDNESDAY)).isNotEqualTo(Optional.of("2014-08-06TNI"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "130                  | 130",
        "1,200                | 1200",
        "1,000,000            | 1000000",
        "around 130           | 130",
        "more than 1,200      | 1200",
        "six                  | 6",
        "Forty-two            | 42",
        "two hundred and five | 205",
        "two million          | 2000000",
        "2 million            | 2000000",
        "1.5 million          | 1500000",
        "a dozen              | 12"
      })
  void number_isItsValue(String words, String value) {
    assertThat(number(words)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({
    "34-year-old, 34",
    "thirty-four-year-old, 34",
    "nineteen-year-old, 19",
    "34 years old, 34",
    "aged 34, 34",
    "34, 34"
  })
  void age_isANumber(String words, String value) {
    assertThat(number(words)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dozens", "hundreds", "tens of thousands", "several", "some", "nobody", "no"})
  void number_thatIsNotTold_hasNoValue(String words) {
    assertThat(number(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"thousands", "millions", "billions"})
  void number_inThePlural_hasNoValue(String words) {
    assertThat(number(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "at least six, 6",
    "more than two million, 2000000",
    "nearly two hundred, 200",
    "the six, 6"
  })
  void number_inLetters_mayHaveWordsBefore(String words, String value) {
    assertThat(number(words)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-25", "two-thirds", "1 in 5", "9/11"})
  void number_thatIsSeveral_hasNoValue(String words) {
    assertThat(number(words)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"THING", "EVENT", "TITLE", "NAME", "TEXT"})
  void node_ofNonValueForm_staysUnchanged(Form form) {
    Reading.Node node = node("2015", form);

    assertThat(new ValueReader().read(article("2015", WEDNESDAY), List.of(node)))
        .containsExactly(node);
  }

  @Test
  void parallelReads_giveCorrectValues() {
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(
                    i ->
                        switch (i % 3) {
                          case 0 -> time("Monday", WEDNESDAY);
                          case 1 -> time("May 2015", UNDATED);
                          default -> number("two million");
                        })
                .map(Optional::orElseThrow)
                .toList())
        .isEqualTo(
            IntStream.range(0, 200)
                .mapToObj(i -> List.of("2014-08-04", "2015-05", "2000000").get(i % 3))
                .toList());
  }

  private static Optional<String> time(String words, Optional<LocalDate> date) {
    return value(words, Form.TIME, date);
  }

  private static Optional<String> number(String words) {
    return value(words, Form.NUMBER, UNDATED);
  }

  private static Optional<String> value(String words, Form form, Optional<LocalDate> date) {
    return new ValueReader()
        .read(article(words, date), List.of(node(words, form)))
        .getFirst()
        .value();
  }

  private static Reading.Node node(String words, Form form) {
    return new Reading.Node(
        0,
        0,
        new Span(0, words.length()),
        form,
        Optional.empty(),
        Optional.empty(),
        1,
        Reading.Stance.PLAIN);
  }

  private static Article article(String text, Optional<LocalDate> date) {
    return new Article(
        "sketch",
        Optional.empty(),
        text,
        new ArticleMetadata(
            Optional.empty(),
            Optional.empty(),
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            "sketch.txt"));
  }
}
