package org.newsgraph.model;

import java.util.Optional;

/// A news article: its id, its headline and its cleaned text, fixed once and for all.
///
/// @param id unique in a store; letters, digits, `.`, `_` and `-` only
/// @param headline one line, without markup
/// @param body the cleaned text; paragraphs are separated by a blank line
public record Article(String id, Optional<String> headline, String body, ArticleMetadata metadata) {

  private static final String SEPARATOR = "\n\n";

  /// The text that is read and that all spans count in: the headline, a blank line, the body.
  public String text() {
    return headline.map(line -> line + SEPARATOR + body).orElse(body);
  }

  /// Where the body begins in [#text()].
  public int bodyOffset() {
    return headline.map(line -> line.length() + SEPARATOR.length()).orElse(0);
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
