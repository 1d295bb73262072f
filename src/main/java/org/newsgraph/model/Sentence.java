package org.newsgraph.model;

import java.util.List;

/// One sentence with its words, its dependency tree, its times and its numbers.
///
/// @param index 0-based place in the article
public record Sentence(
    int index,
    Span span,
    List<Token> tokens,
    List<TimeExpression> times,
    List<NumberExpression> numbers) {

  public Sentence {
    tokens = List.copyOf(tokens);
    times = List.copyOf(times);
    numbers = List.copyOf(numbers);
  }

  /// The words that depend directly on the given one, in the order of the sentence.
  public List<Token> children(Token head) {
    return tokens.stream().filter(token -> token.head() == head.index()).toList();
  }

  /// The span from the first word to the last, which must be in that order.
  public Span span(Token first, Token last) {
    return first.span().cover(last.span());
  }
}
