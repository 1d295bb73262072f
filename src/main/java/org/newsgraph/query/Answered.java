package org.newsgraph.query;

import java.util.Locale;
import java.util.OptionalLong;

/// How much an answer has.
///
/// @param kind what is counted
/// @param written how many were written
/// @param all how many there are, or how many on the page
/// @param page the number of the page of which these are the rows, where there may be more pages
public record Answered(Kind kind, long written, long all, OptionalLong page) {

  /// What an answer consists of.
  public enum Kind {
    /// Rows, of SELECT.
    ROWS,
    /// Triples or quads, of CONSTRUCT and DESCRIBE.
    TRIPLES,
    /// One value, of ASK and JSON.
    VALUE;

    /// As messages say it.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Answered rows(long written, long all) {
    return new Answered(Kind.ROWS, written, all, OptionalLong.empty());
  }

  static Answered value() {
    return new Answered(Kind.VALUE, 1, 1, OptionalLong.empty());
  }

  static Answered triples(long all) {
    return new Answered(Kind.TRIPLES, all, all, OptionalLong.empty());
  }

  /// The same as the page of this number; all pages where it is 0.
  Answered page(long number) {
    return number == 0 ? this : new Answered(kind, written, all, OptionalLong.of(number));
  }
}
