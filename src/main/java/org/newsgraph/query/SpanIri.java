package org.newsgraph.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of words as their IRI tells it: `…#char=120,128`, in code points of the text.
///
/// @param source the text that it counts in: the article, or its headline
/// @param begin 0-based, in code points
/// @param end half-open
public record SpanIri(String source, int begin, int end) {

  private static final Pattern FORM = Pattern.compile("(.*)#char=(\\d{1,9}),(\\d{1,9})");

  /// The place that the IRI names; absent where it is of another form.
  public static Optional<SpanIri> of(String iri) {
    Matcher matcher = FORM.matcher(iri);
    return matcher.matches()
        ? Optional.of(
            new SpanIri(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /// The mark of these words in a sentence; absent where they stand outside of it.
  Optional<Explanation.Mark> in(SpanIri sentence, String text, Explanation.Kind kind) {
    boolean within =
        source.equals(sentence.source) && sentence.begin <= begin && end <= sentence.end;
    if (!within || end - sentence.begin > text.codePointCount(0, text.length())) {
      return Optional.empty();
    }
    int first = text.offsetByCodePoints(0, begin - sentence.begin);
    return Optional.of(
        new Explanation.Mark(kind, first, text.offsetByCodePoints(first, end - begin)));
  }
}
