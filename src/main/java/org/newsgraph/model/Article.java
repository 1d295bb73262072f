package org.newsgraph.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A news article: its id, its headline and its cleaned text, fixed once and for all.
///
/// @param id unique in a store; letters, digits, `.`, `_` and `-` only
/// @param headline one line, without markup
/// @param body the cleaned text; paragraphs are separated by a blank line
/// @param pages where each page of paper begins in the body, in UTF-16 code units and ascending;
///   empty where there are no pages
public record Article(
    String id,
    Optional<String> headline,
    String body,
    ArticleMetadata metadata,
    List<Integer> pages) {

  private static final String SEPARATOR = "\n\n";

  public Article {
    pages = List.copyOf(pages);
  }

  /// An article that was not on paper.
  public Article(String id, Optional<String> headline, String body, ArticleMetadata metadata) {
    this(id, headline, body, metadata, List.of());
  }

  /// The text that is annotated and that all spans count in: the headline, a blank line, the body.
  public String text() {
    return headline.map(line -> line + SEPARATOR + body).orElse(body);
  }

  /// Where the body begins in [#text()].
  public int bodyOffset() {
    return headline.map(line -> line.length() + SEPARATOR.length()).orElse(0);
  }

  /// The page, from 1, on which the span begins; absent where there are no pages.
  public OptionalInt page(Span span) {
    int begin = Math.max(0, span.begin() - bodyOffset());
    int page = (int) pages.stream().filter(start -> start <= begin).count();
    return pages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.max(1, page));
  }

  /// The span as it is published: in code points of the headline or of the body.
  public TextPosition position(Span span) {
    int offset = bodyOffset();
    if (headline.isPresent() && span.end() <= headline.get().length()) {
      return in(TextPosition.Part.HEADLINE, headline.get(), span.begin(), span.end());
    }
    return in(
        TextPosition.Part.BODY, body, Math.max(0, span.begin() - offset), span.end() - offset);
  }

  private static TextPosition in(TextPosition.Part part, String text, int begin, int end) {
    int first = text.codePointCount(0, begin);
    return new TextPosition(part, first, first + text.codePointCount(begin, end));
  }
}
