package org.newsgraph.assemble;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Value;

/// Makes plain values of words that tell a time, a number, a title or a text.
final class Values {

  private static final Pattern PART_OF_DAY = Pattern.compile("T(MO|AF|EV|NI|[0-9].*)$");
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\d{4}|\\b(?:next|coming|tomorrow|tonight|later|ahead)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,18})(?:\\.0*)?");
  private static final Pattern DIGIT_GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern FRONT = Pattern.compile("^[\\s,;:.\"“”‘'–—-]+");
  private static final Pattern BACK = Pattern.compile("[\\s,;:\"“”’'–—-]+$");
  private static final Pattern END_OF_CLAUSE = Pattern.compile("[\\s,;:.!\"“”’'–—-]+$");
  private static final Pattern THAT = Pattern.compile("^that\\s+(?=\\S)");

  private Values() {}

  /// The time as it lies before the article's date, for what has happened: SUTime takes the nearest
  /// one, but "in April", said in November of what was, is the April before. Times that name their
  /// year or look ahead stay.
  static Optional<String> past(Optional<String> timex, String words, LocalDate published) {
    boolean told = AHEAD.matcher(words).find();
    return timex.map(value -> told ? value : before(value, published));
  }

  private static String before(String value, LocalDate published) {
    String date = PART_OF_DAY.matcher(value).replaceAll("");
    String rest = value.substring(date.length());
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(date);
        boolean week = !day.isAfter(published.plusDays(7));
        LocalDate past = week ? day.minusDays(7) : day.minusYears(1);
        return day.isAfter(published) ? past + rest : value;
      }
      if (date.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(date);
        return month.isAfter(YearMonth.from(published)) ? month.minusYears(1).toString() : value;
      }
    } catch (DateTimeParseException e) {
      return value; // "February 30"
    }
    return value;
  }

  /// The most precise value that a TIMEX3 value allows; the words themselves where there is none.
  static Value time(Optional<String> timex, String words) {
    String date = PART_OF_DAY.matcher(timex.orElse("")).replaceAll("");
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return new Value(LocalDate.parse(date).toString(), Value.Datatype.DATE, words);
      }
      if (date.matches("\\d{4}-\\d{2}")) {
        return new Value(YearMonth.parse(date).toString(), Value.Datatype.YEAR_MONTH, words);
      }
      if (date.matches("\\d{4}")) {
        return new Value(Year.parse(date).toString(), Value.Datatype.YEAR, words);
      }
    } catch (DateTimeParseException e) {
      return Value.text(words); // "February 30": the words remain
    }
    return Value.text(words);
  }

  /// The whole number that the words tell; a fraction or "thirties" is none.
  static Optional<Value> number(Optional<String> value, String words) {
    String digits = DIGIT_GROUPS.matcher(value.orElse(words)).replaceAll("").strip();
    var whole = WHOLE.matcher(digits);
    return whole.matches()
        ? Optional.of(
            new Value(Long.toString(Long.parseLong(whole.group(1))), Value.Datatype.INTEGER, words))
        : Optional.empty();
  }

  /// The words without what only joins or marks them; absent where nothing is left.
  static Optional<Value> text(Reading.Form form, String words) {
    boolean clause = form == Reading.Form.TEXT;
    String back = (clause ? END_OF_CLAUSE : BACK).matcher(words).replaceFirst("");
    String bare = FRONT.matcher(back).replaceFirst("");
    String told = clause ? THAT.matcher(bare).replaceFirst("") : bare;
    return told.isEmpty() ? Optional.empty() : Optional.of(Value.text(told));
  }
}
