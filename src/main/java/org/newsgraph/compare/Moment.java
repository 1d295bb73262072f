package org.newsgraph.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/// A time as precise as it is told: a day, a month, a year, or some years around one.
///
/// @param month 1 to 12, or 0 where only the year is told
/// @param day 1 to 31, or 0 where it is not told
/// @param around how many years may lie between this and the year that is meant; 0 mostly
record Moment(int year, int month, int day, int around) {

  private static final Pattern FORM =
      Pattern.compile("([+-]?\\d{1,9})(?:-(\\d\\d)(?:-(\\d\\d).*)?)?");
  private static final int DAY = 11;
  private static final int MONTH = 10;
  private static final int YEAR = 9;
  private static final int DECADE = 8;
  private static final int CENTURY = 7;

  /// The time that a literal of the graph tells; empty where it tells none, or in words.
  static Optional<Moment> of(Node literal) {
    if (!literal.isLiteral()) {
      return Optional.empty();
    }
    String type = literal.getLiteralDatatypeURI();
    String name = type.substring(type.indexOf('#') + 1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "date", "datetime", "gyearmonth", "gyear" -> of(literal.getLiteralLexicalForm(), DAY);
      default -> Optional.empty();
    };
  }

  /// The time of a statement, such as `+1961-04-02T00:00:00Z/11`.
  ///
  /// Of what is told in another calendar (`/J`) only the year is kept, since days differ.
  static Optional<Moment> ofStatement(String value) {
    String[] parts = value.split("/");
    if (parts.length < 2 || !parts[1].matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int precision = Integer.parseInt(parts[1]);
    return of(parts[0], parts.length > 2 ? Math.min(precision, YEAR) : precision);
  }

  private static Optional<Moment> of(String text, int precision) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(1));
    int month = precision < MONTH ? 0 : number(form.group(2));
    int day = precision < DAY || month == 0 ? 0 : number(form.group(3));
    return Optional.of(new Moment(year, month, day, around(precision)));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int around(int precision) {
    if (precision >= YEAR) {
      return 0;
    }
    return precision == DECADE ? 10 : precision == CENTURY ? 100 : 1000;
  }

  /// Whether both may be the same time.
  boolean agrees(Moment other) {
    int most = Math.max(around, other.around);
    return Math.abs(year - other.year) <= most
        && (most > 0 || agree(month, other.month) && agree(day, other.day));
  }

  private static boolean agree(int one, int other) {
    return one == 0 || other == 0 || one == other;
  }

  /// How precise it is: the higher, the more.
  int precision() {
    if (around > 0) {
      return around == 10 ? DECADE : around == 100 ? CENTURY : CENTURY - 1;
    }
    return day > 0 ? DAY : month > 0 ? MONTH : YEAR;
  }

  /// As QuickStatements and Wikidata write it.
  String asStatement() {
    return "%s%04d-%02d-%02dT00:00:00Z/%d"
        .formatted(year < 0 ? "-" : "+", Math.abs(year), month, day, precision());
  }

  @Override
  public String toString() {
    String text = "%04d".formatted(year);
    if (month > 0) {
      text += "-%02d".formatted(month);
    }
    if (day > 0) {
      text += "-%02d".formatted(day);
    }
    return around > 0 ? "about " + text : text;
  }
}
