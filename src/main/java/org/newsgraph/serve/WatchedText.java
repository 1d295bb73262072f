package org.newsgraph.serve;

import java.util.Optional;

/// A text that lets nobody read on when the query's deadline is over.
///
/// A regular expression that backtracks without end asks for character after character, and there
/// it is stopped: `java.util.regex` knows no other way.
final class WatchedText implements CharSequence {

  /// A power of two, so that the clock is asked seldom enough to cost little.
  private static final int READS_PER_CHECK = 1024;

  private final String text;
  private final Optional<Deadline> deadline;
  private int reads;

  WatchedText(String text) {
    this(text, Deadline.current());
  }

  private WatchedText(String text, Optional<Deadline> deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_PER_CHECK == 0) {
      deadline.ifPresent(Deadline::check);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.substring(start, end), deadline);
  }

  @Override
  public String toString() {
    return text;
  }
}
