package org.newsgraph.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands the ways in which a day of publication is written; guesses nothing.
///
/// `05/06/2015` is two days in two countries and so is none here. Of a time stamp the day as
/// written counts, whatever its zone. Where several days are written, the one that is said to be
/// that of publication counts, else the first.
final class PublicationDate {
  // Newspapers began in the 17th century; what lies outside is a slip or a placeholder.
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2199;
  private static final int MONTHS = 12;

  private static final String YEAR = "(?<year>\\d{4})";
  private static final String MONTH = "(?<month>\\d{1,2})";
  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String NAME =
      "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String MONTHS_IN_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final List<Pattern> FORMS =
      Stream.of(
              YEAR + "-" + MONTH + "-" + DAY,
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?\\d{6}Z?)?",
              YEAR + "/" + MONTH + "/" + DAY,
              YEAR + "\\." + MONTH + "\\." + DAY,
              DAY + "\\.\\s?" + MONTH + "\\.\\s?" + YEAR,
              "(?<either>\\d{1,2})([/-])(?<other>\\d{1,2})\\2" + YEAR,
              DAY + "(?:st|nd|rd|th)?(?: of)?[ -]" + NAME + ",?[ -]" + YEAR,
              NAME + " " + DAY + "(?:st|nd|rd|th)?,?(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?,? " + YEAR,
              "(?:[a-z]+ )?" + NAME + " " + DAY + " \\d{1,2}:\\d{2}:\\d{2} [A-Z+:\\d]+ " + YEAR)
          .map(form -> Pattern.compile("(?i)(?<![\\d/.-])" + form + "(?!\\d|[/-]\\d)"))
          .toList();
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\b(published|posted|first published|created)\\b");
  private static final int LONGEST = 200;

  private PublicationDate() {}

  private record Found(LocalDate day, String written) {}

  /// The day that is written; absent where it is none or could be two.
  static Optional<LocalDate> parse(String written) {
    return find(written).map(Found::day);
  }

  /// The day in a line with what follows it, such as the hour and the time zone, as written.
  static Optional<String> in(String line) {
    return find(line).map(Found::written);
  }

  private static Optional<Found> find(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    String line = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher published = PUBLISHED.matcher(line);
    Optional<Found> told =
        published.find() ? first(line.substring(published.end())) : Optional.empty();
    return told.or(() -> first(line));
  }

  private static Optional<Found> first(String text) {
    Optional<Found> first = Optional.empty();
    int begin = text.length();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.find() && matcher.start() < begin) {
        Optional<LocalDate> day = day(matcher);
        if (day.isPresent()) {
          first = Optional.of(new Found(day.get(), text.substring(matcher.start())));
          begin = matcher.start();
        }
      }
    }
    return first;
  }

  private static Optional<LocalDate> day(Matcher form) {
    try {
      int year = number(form, "year");
      return Optional.of(
              form.namedGroups().containsKey("either")
                  ? eitherWay(year, number(form, "either"), number(form, "other"))
                  : LocalDate.of(year, month(form), number(form, "day")))
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// In one country the month comes first, in another the day.
  private static LocalDate eitherWay(int year, int first, int second) {
    if (first <= MONTHS && second <= MONTHS && first != second) {
      throw new DateTimeException("could be two days");
    }
    return first > MONTHS ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
  }

  private static int month(Matcher form) {
    if (form.namedGroups().containsKey("month")) {
      return number(form, "month");
    }
    String name = form.group("name").substring(0, 3).toLowerCase(Locale.ROOT);
    return MONTHS_IN_ORDER.indexOf(name) / 3 + 1;
  }

  private static int number(Matcher form, String group) {
    return Integer.parseInt(form.group(group));
  }
}
