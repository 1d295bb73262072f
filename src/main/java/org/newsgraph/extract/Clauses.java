package org.newsgraph.extract;

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
    List<Token> words = tree.subtree(head);
    return trimmed(tree, words.getFirst().index(), words.getLast().index());
  }

  /// The words under a head up to the first of the other heads coordinated with it.
  static Span span(Tree tree, Token head, List<Token> others) {
    List<Token> words = tree.subtree(head);
    int end =
        others.stream()
            .filter(other -> other.is("conj") && other.head() == head.index())
            .mapToInt(other -> tree.subtree(other).getFirst().index())
            .min()
            .orElse(words.getLast().index() + 1);
    return trimmed(tree, words.getFirst().index(), Math.max(words.getFirst().index(), end - 1));
  }

  /// The words from the first to the last without what only joins or marks them.
  static Span trimmed(Tree tree, int first, int last) {
    int begin = first;
    int end = last;
    while (begin < end
        && isEdge(tree, tree.token(begin), true)
        && !isInnerCase(tree, tree.token(begin), first, last)) {
      begin++;
    }
    while (begin < end && isEdge(tree, tree.token(end), false)) {
      end--;
    }
    return tree.span(begin, end);
  }

  /// "In May the ship sank": this "in" belongs to a phrase within the words.
  private static boolean isInnerCase(Tree tree, Token token, int first, int last) {
    if (!token.is("case") || token.isRoot()) {
      return false;
    }
    Token noun = tree.token(token.head());
    return !noun.isRoot() && noun.head() >= first && noun.head() <= last;
  }

  private static boolean isEdge(Tree tree, Token token, boolean front) {
    boolean that = front && token.text().equalsIgnoreCase("that") && !token.is("nsubj");
    boolean joins = token.is("cc") || front && token.is("case") && !tree.isVerb(token);
    return token.is("punct") || that || joins;
  }

  /// The text of a span on one line.
  static String clean(Span span, String article) {
    return span.onOneLine(article).strip();
  }
}
