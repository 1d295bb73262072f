package org.newsgraph.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes times of the graph as one says them.
final class Time {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final DateTimeFormatter DAY_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Time() {}

  /// "2014-05-03" as "3 May 2014"; what is no date or month as it is.
  static String inWords(String value) {
    try {
      if (DAY.matcher(value).matches()) {
        return DAY_WORDS.format(LocalDate.parse(value));
      }
      return MONTH.matcher(value).matches() ? MONTH_WORDS.format(YearMonth.parse(value)) : value;
    } catch (DateTimeException e) {
      return value;
    }
  }

  /// "on" before a day, "in" before a month or year, nothing before other words.
  static String preposition(String value) {
    if (DAY.matcher(value).matches()) {
      return "on";
    }
    return MONTH.matcher(value).matches() || YEAR.matcher(value).matches() ? "in" : "";
  }
}
