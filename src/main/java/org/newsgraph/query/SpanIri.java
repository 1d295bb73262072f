package org.newsgraph.query;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.TextPosition;

/// The place of words, in code points of the text: a sentence's as its IRI tells it,
/// `…#char=120,128`, and that of words in it as a literal beside it, `120,128`.
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

  /// The place that a literal of the article's graph tells; absent where it is of another form.
  public static Optional<SpanIri> of(ArticleIri article, String form) {
    return TextPosition.ofForm(form).map(position -> of(article, position));
  }

  private static SpanIri of(ArticleIri article, TextPosition position) {
    return new SpanIri(article.source(position), position.begin(), position.end());
  }

  /// Whether the other place lies within this one.
  public boolean covers(SpanIri other) {
    return source.equals(other.source) && begin <= other.begin && other.end <= end;
  }

  /// The place of the sentence's words that stand first in it and are one of the labels; absent
  /// where it has none. There a thing is named where the graph does not say where.
  public Optional<SpanIri> firstOf(ArticleIri article, Collection<String> labels, String sentence) {
    return article
        .position(iri())
        .flatMap(place -> place.firstOf(labels, sentence))
        .map(position -> of(article, position));
  }

  private String iri() {
    return source + "#char=" + begin + "," + end;
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
