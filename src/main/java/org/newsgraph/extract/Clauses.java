package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// The words of clauses and phrases, as written.
final class Clauses {
  private Clauses() {}

  /// The words of the clause or phrase under a head, without "that", outer commas and quotation
  /// marks.
  static String text(Tree tree, Token head, String article) {
    return clean(span(tree, head), article);
  }

  static Span span(Tree tree, Token head) {
    List<Token> words = new ArrayList<>(tree.subtree(head));
    while (words.size() > 1 && isEdge(tree, words.getFirst(), true)) {
      words.removeFirst();
    }
    while (words.size() > 1 && isEdge(tree, words.getLast(), false)) {
      words.removeLast();
    }
    return tree.span(words.getFirst().index(), words.getLast().index());
  }

  private static boolean isEdge(Tree tree, Token token, boolean front) {
    boolean that = front && token.text().equalsIgnoreCase("that") && !token.is("nsubj");
    boolean joins = front && (token.is("cc") || token.is("case") && !tree.isVerb(token));
    return token.is("punct") || that || joins;
  }

  /// The text of a span on one line.
  static String clean(Span span, String article) {
    return span.in(article).replaceAll("\\s+", " ").strip();
  }
}
