package org.newsgraph.read;

import java.util.Optional;

/// A line of print or a piece of one, in points from the page's upper left corner.
///
/// @param baseline what the letters stand on
/// @param size the font's
record PaperLine(String text, double left, double right, double baseline, double size) {

  double top() {
    return baseline - size;
  }

  /// This piece and one to the right of it on the same line.
  PaperLine with(PaperLine other) {
    return new PaperLine(
        text + " " + other.text,
        left,
        Math.max(right, other.right),
        baseline,
        Math.max(size, other.size));
  }

  /// Puts letters together.
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double baseline;
    private double size;

    boolean isEmpty() {
      return text.isEmpty();
    }

    double right() {
      return right;
    }

    double baseline() {
      return baseline;
    }

    void clear() {
      text.setLength(0);
    }

    void add(String letter, double from, double to, double y, double fontSize, boolean afterSpace) {
      if (text.isEmpty()) {
        if (letter.isBlank()) {
          return;
        }
        left = from;
        right = to;
        baseline = y;
        size = fontSize;
      }
      boolean spaced = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
      text.append(afterSpace && !spaced && !letter.isBlank() ? " " : "").append(letter);
      right = Math.max(right, to);
      size = Math.max(size, fontSize);
    }

    /// The line; empty where it has no words.
    Optional<PaperLine> build() {
      String words = text.toString().strip();
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new PaperLine(words, left, right, baseline, size));
    }
  }
}
