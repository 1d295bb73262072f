package org.newsgraph.query;

import java.util.Optional;

/// A sentence that gave no typed fact, or lost one that was too unsure.
///
/// @param place where it begins in the article's text; absent for headlines
/// @param reason why, in words: `no lexicon entry`
/// @param openEvents whether it gave events that the lexicon does not know
public record MissedSentence(
    String articleId, Optional<Place> place, String reason, boolean openEvents, String sentence) {

  /// A line and a column of the article's text, both 1-based, the column in code points.
  public record Place(int line, int column) {

    /// The place of the character of this number, 0-based, in code points.
    static Place of(String text, int codePoint) {
      String before = text.substring(0, text.offsetByCodePoints(0, codePoint));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      String inLine = before.substring(before.lastIndexOf('\n') + 1);
      return new Place(line, inLine.codePointCount(0, inLine.length()) + 1);
    }
  }

  /// One line: `a:3:14: no argument: It was attacked.`
  public String line() {
    String at = place.map(p -> p.line() + ":" + p.column()).orElse("headline");
    return articleId
        + ":"
        + at
        + ": "
        + reason
        + (openEvents ? ", open events only" : "")
        + ": "
        + sentence.strip().replaceAll("\\s+", " ");
  }
}
