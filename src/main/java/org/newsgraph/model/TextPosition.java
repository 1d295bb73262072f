package org.newsgraph.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in an article as it is published: half-open, 0-based, in Unicode code points from the
/// first character of the headline or of the body.
public record TextPosition(Part part, int begin, int end) {

  private static final String HEADLINE = "headline ";
  private static final Pattern FORM = Pattern.compile("(headline )?(\\d{1,9}),(\\d{1,9})");

  /// Which of an article's two texts a position counts in.
  public enum Part {
    /// The article's title.
    HEADLINE,
    /// The article's text.
    BODY
  }

  /// The place in the form in which the graph tells it: `120,128`, or `headline 3,9`.
  public String form() {
    return (part == Part.HEADLINE ? HEADLINE : "") + begin + "," + end;
  }

  /// The place that is told in this form; absent where the text is of another.
  public static Optional<TextPosition> ofForm(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new TextPosition(
                matcher.group(1) == null ? Part.BODY : Part.HEADLINE,
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /// Where, in the sentence that stands at this place, one of the labels stands first, the longest
  /// of several that begin there; absent where it has none of them.
  ///
  /// So the graph need not say where a thing is named by its own label.
  public Optional<TextPosition> firstOf(Collection<String> labels, String sentence) {
    return labels.stream()
        .filter(label -> !label.isEmpty() && sentence.contains(label))
        .map(label -> within(sentence, sentence.indexOf(label), label))
        .min(
            Comparator.comparingInt(TextPosition::begin)
                .thenComparing(TextPosition::end, Comparator.reverseOrder()));
  }

  private TextPosition within(String sentence, int index, String words) {
    int first = begin + sentence.codePointCount(0, index);
    return new TextPosition(part, first, first + words.codePointCount(0, words.length()));
  }
}
