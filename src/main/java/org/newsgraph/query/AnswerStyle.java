package org.newsgraph.query;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// How an answer is written.
///
/// @param width how many characters a line of a table may have; absent where lines are not cut
/// @param offset how many rows are left out at the beginning
/// @param limit how many rows are written at most; absent for as many as are good to read
public record AnswerStyle(ResultFormat format, OptionalInt width, long offset, OptionalLong limit) {

  /// How many rows of a table are shown to a reader who has not said how many.
  private static final long GOOD_TO_READ = 40;

  /// All rows, with all their words.
  public static AnswerStyle whole(ResultFormat format) {
    return new AnswerStyle(format, OptionalInt.empty(), 0, OptionalLong.empty());
  }

  /// Whether the user has said which rows.
  boolean choosesRows() {
    return offset > 0 || limit.isPresent();
  }

  /// The same for rows of which there is only a page.
  AnswerStyle allRows() {
    return new AnswerStyle(format, width, 0, OptionalLong.of(Long.MAX_VALUE));
  }

  /// How many rows are written at most.
  long mostRows() {
    return limit.orElse(
        format == ResultFormat.TABLE && width.isPresent() ? GOOD_TO_READ : Long.MAX_VALUE);
  }
}
