package org.newsgraph.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands the ways in which a day of publication is written; guesses nothing.
///
/// `05/06/2015` is two days in two countries and so is none here. Of a time stamp the day as
/// written counts, whatever its zone.
final class PublicationDate {
  // Newspapers began in the 17th century; what lies outside is a slip or a placeholder.
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2199;

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d.*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern WEEKDAY = Pattern.compile("(?i)^[a-z]{3,9}day,? |^[a-z]{3}, ");
  private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\d)(st|nd|rd|th)\\b");
  private static final Pattern CLOCK = Pattern.compile("(?<=\\d{4}),?( at)? \\d{1,2}:\\d.*$");

  private static final List<DateTimeFormatter> WORDED =
      Stream.of("d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "MMM d uuuu")
          .map(PublicationDate::english)
          .toList();

  private PublicationDate() {}

  /// The day that is written; absent where it is none or could be two.
  static Optional<LocalDate> parse(String written) {
    String text = written.strip();
    return numbered(ISO.matcher(text), 1, 2, 3)
        .or(() -> numbered(COMPACT.matcher(text), 1, 2, 3))
        .or(() -> numbered(SLASHES.matcher(text), 1, 2, 3))
        .or(() -> numbered(DOTS.matcher(text), 3, 2, 1))
        .or(() -> worded(text))
        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
  }

  private static Optional<LocalDate> numbered(Matcher matcher, int year, int month, int day) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(year)),
              Integer.parseInt(matcher.group(month)),
              Integer.parseInt(matcher.group(day))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> worded(String text) {
    String day = CLOCK.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceFirst("");
    String plain =
        ORDINAL.matcher(day).replaceAll("").replaceAll("[,.]", " ").replaceAll("\\s+", " ").strip();
    for (DateTimeFormatter form : WORDED) {
      try {
        return Optional.of(LocalDate.parse(plain, form));
      } catch (DateTimeException otherForm) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
