package org.newsgraph.model;

import java.util.List;

/// One sentence with its words and their dependency tree.
///
/// @param index 0-based place in the article
public record Sentence(int index, Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /// The span from the first word to the last, which must be in that order.
  public Span span(Token first, Token last) {
    return first.span().cover(last.span());
  }
}
