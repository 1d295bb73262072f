package org.newsgraph.cli;

import java.util.Locale;

/// What `newsgraph doctor` found out about one thing.
///
/// @param text what it is, and where something is wrong what to do about it
record Finding(Grade grade, String subject, String text) {

  /// How good it is.
  enum Grade {
    OK,
    /// It works, but slower, or it is not there yet.
    NOTE,
    /// A command would fail.
    PROBLEM
  }

  static Finding ok(String subject, String text) {
    return new Finding(Grade.OK, subject, text);
  }

  static Finding note(String subject, String text) {
    return new Finding(Grade.NOTE, subject, text);
  }

  static Finding problem(String subject, String text) {
    return new Finding(Grade.PROBLEM, subject, text);
  }

  boolean isProblem() {
    return grade == Grade.PROBLEM;
  }

  /// The line that is printed.
  String line() {
    return String.format(
        Locale.ROOT, "%-8s%-10s%s", grade.name().toLowerCase(Locale.ROOT), subject, text);
  }
}
