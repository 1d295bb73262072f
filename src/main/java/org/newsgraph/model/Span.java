package org.newsgraph.model;

import java.util.regex.Pattern;

/// A stretch of an article's text: half-open, 0-based, in UTF-16 code units of [Article#text()].
public record Span(int begin, int end) implements Comparable<Span> {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: " + begin + " to " + end);
    }
  }

  /// The smallest span that covers both.
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /// Whether the other span lies wholly within this one.
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /// Whether the two share at least one character.
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /// The text of this span.
  public String in(String text) {
    return text.substring(begin, end);
  }

  /// The text of this span on one line, each stretch of white space as one space.
  public String onOneLine(String text) {
    return WHITE_SPACE.matcher(in(text)).replaceAll(" ");
  }

  /// Orders by begin, then by end.
  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }
}
