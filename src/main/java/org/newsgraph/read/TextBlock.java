package org.newsgraph.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A passage of a page as it is seen: a paragraph, a heading, an item of a list or a table.
///
/// @param element the block element that holds it
/// @param text its words, without the blank space around them
/// @param linked the share of its characters that are in links
/// @param words how many they are
record TextBlock(Element element, String text, double linked, int words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"'”’»)\\]*]*$");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final int FEWEST_WORDS = 8;
  private static final int ENOUGH_WORDS = 20;
  private static final double MOST_LINKED = 0.5;

  /// A block of the text, of which so many characters are in links.
  static TextBlock of(Element element, String text, int charactersInLinks) {
    double linked = Math.min(1.0, (double) charactersInLinks / Math.max(1, text.length()));
    return new TextBlock(element, text, linked, (int) WORD.matcher(text).results().count());
  }

  boolean isHeading() {
    return HEADING.matcher(element.normalName()).matches();
  }

  boolean isListItem() {
    return element.closest("li") != null;
  }

  boolean isTable() {
    return element.normalName().equals("table");
  }

  boolean isQuotation() {
    return element.closest("blockquote") != null;
  }

  /// Whether it ends as sentences do.
  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  /// Whether it reads like running text rather than like a label, a link or a line of metadata.
  boolean isProse() {
    return linked < MOST_LINKED
        && !isHeading()
        && (words >= ENOUGH_WORDS || (words >= FEWEST_WORDS && endsSentence()));
  }

  /// How much running text it is: its words outside of links.
  int prose() {
    return isProse() ? (int) (words * (1 - linked)) : 0;
  }
}
