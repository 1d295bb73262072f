package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.NumberExpression;
import org.newsgraph.model.Token;

/// Reads how many a noun phrase counts.
final class Counts {

  private static final String QUANTITIES =
      "million|thousand|hundred|dozen|score|rest|number|majority|percentage|handful|crowd|couple";

  private Counts() {}

  /// How many a noun phrase counts, where a number says so.
  static Optional<Long> of(Tree tree, Token head) {
    List<Token> numbers = new ArrayList<>(tree.children(head, "nummod"));
    if (head.tag().equals("CD")) {
      numbers.add(head);
    }
    for (NumberExpression number : tree.sentence().numbers()) {
      boolean counts =
          numbers.stream().anyMatch(n -> number.first() <= n.index() && n.index() < number.end());
      if (counts && number.value() == Math.rint(number.value()) && !isYear(tree, number)) {
        return Optional.of((long) number.value());
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(Tree tree, NumberExpression number) {
    return MentionFinder.isTime(tree, tree.token(number.first()));
  }

  /// "Millions of pilgrims", "the rest of the sailors": people, by whom there are so many of.
  static boolean isQuantity(Tree tree, Token head, Kinds kinds) {
    return tree.lemma(head).matches(QUANTITIES)
        && tree.children(head, "nmod").stream()
            .filter(child -> tree.preposition(child).equals("of"))
            .flatMap(child -> kinds.ofNoun(tree.lemma(child)).stream())
            .anyMatch(kinds::isPersonal);
  }
}
