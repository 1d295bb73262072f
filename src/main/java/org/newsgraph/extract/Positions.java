package org.newsgraph.extract;

import java.util.Optional;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Reads titles and offices: which words they are, and whether they introduce a person.
final class Positions {
  private Positions() {}

  /// Whether the title is told of somebody: beside a name or with whom or what it serves.
  static boolean isIntroduced(Tree tree, Token title, Coreference coreference) {
    Optional<Chain> chain = coreference.chain(title);
    boolean named =
        chain.isPresent()
            && chain.get().mentions().stream()
                .anyMatch(mention -> mention.isName() && mention.tree() == tree);
    boolean serves = tree.hasChild(title, "nmod", "nmod:poss", "compound");
    return named || serves;
  }

  /// The words of the title: "deputy interior minister", "Minister of Education".
  static Span titleSpan(Tree tree, Predicate predicate) {
    Token head = predicate.head();
    int first = head.index();
    while (first > 0 && isPart(tree.token(first - 1), head)) {
      first--;
    }
    if (first > 1 && isRanked(tree.token(first - 2), tree.token(first - 1), head)) {
      first -= 2;
    }
    int last = head.index();
    if (last + 2 < tree.tokens().size() && isField(tree, last)) {
      last += 2;
    }
    return tree.span(first, last);
  }

  /// What makes a title a higher or lower one.
  static boolean isRank(Token token) {
    return token.text().matches("(?i)deputy|vice|assistant|associate|chief|senior|acting");
  }

  /// "Deputy Defence Secretary": behind the rank even a name is a field of duty.
  private static boolean isRanked(Token rank, Token field, Token head) {
    return isRank(rank) && rank.head() == head.index() && field.head() == head.index();
  }

  private static boolean isPart(Token before, Token head) {
    boolean modifier = before.is("amod") || before.is("compound");
    boolean name = before.tagged("NNP") && !head.tagged("NNP") || !before.entityType().equals("O");
    boolean nationality = before.tagged("JJ") && Character.isUpperCase(before.text().charAt(0));
    boolean same = before.head() == head.index() || before.head() == head.head();
    return modifier && same && !name && !nationality && !before.text().matches("former|then|new");
  }

  /// "Minister of Education": a field of duty, not a place or body of its own.
  private static boolean isField(Tree tree, int last) {
    Token preposition = tree.token(last + 1);
    Token field = tree.token(last + 2);
    boolean office = tree.token(last).text().matches("(?i).*(minister|secretary|commissioner)");
    boolean field0 =
        field.tagged("NN")
            && (field.entityType().equals("O") || office && !field.entityType().equals("LOCATION"));
    boolean capital =
        Character.isUpperCase(field.text().charAt(0))
            && Character.isUpperCase(tree.token(last).text().charAt(0));
    return preposition.text().matches("of|for") && field0 && capital
        || preposition.text().equals("at") && field.text().matches("large|arms");
  }
}
