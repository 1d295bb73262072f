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

  private static final String SAME_IN_THE_PLURAL =
      ".*craft|people|police|personnel|staff|crew|troop|cattle|livestock|sheep|fish|deer|series"
          + "|species|million|thousand|hundred|dozen";

  private Counts() {}

  /// How many a noun phrase counts, where a number says so.
  static Optional<Long> of(Tree tree, Token head, Kinds kinds) {
    List<Token> numbers = new ArrayList<>(tree.children(head, "nummod"));
    numbers.removeIf(number -> isPartOfName(tree, number) || isMeasure(tree, number));
    if (head.tag().equals("CD") && !isPartOfName(tree, head)) {
      numbers.add(head);
    }
    for (NumberExpression number : tree.sentence().numbers()) {
      boolean counts =
          numbers.stream().anyMatch(n -> number.first() <= n.index() && n.index() < number.end());
      boolean whole =
          number.value() == Math.rint(number.value()) && !isYear(tree, head, number, kinds);
      if (counts && whole && agrees(tree, head, number.value())) {
        return Optional.of((long) number.value());
      }
    }
    return Optional.empty();
  }

  /// "Boeing 747 pilots", "the Route 66 project": a number behind a name tells which one it is.
  private static boolean isPartOfName(Tree tree, Token number) {
    return number.index() > 0 && tree.token(number.index() - 1).tagged("NNP");
  }

  /// "A 30GB disk", "15 percent shares", "between 200 and 300 seats": no number of things.
  private static boolean isMeasure(Tree tree, Token number) {
    boolean unit = number.text().matches("\\d.*[A-Za-z].*");
    int next = number.index() + 1;
    boolean share = next < tree.tokens().size() && tree.token(next).text().matches("percent|%");
    boolean range =
        number.index() > 0
            && tree.token(number.index() - 1).text().equalsIgnoreCase("between")
            && tree.hasChild(number, "conj");
    return unit || share || range;
  }

  /// "The 52 suspects" are so many; "the 52 bus" is one.
  private static boolean agrees(Tree tree, Token head, double number) {
    boolean singular = head.tag().equals("NN") || head.tag().equals("NNP");
    return number <= 1 || !singular || tree.lemma(head).matches(SAME_IN_THE_PLURAL);
  }

  /// "The 2014 protests" were in that year; "2014 people" are so many.
  private static boolean isYear(Tree tree, Token head, NumberExpression number, Kinds kinds) {
    Token first = tree.token(number.first());
    boolean people = kinds.ofNoun(tree.lemma(head)).filter(kinds::isPersonal).isPresent();
    return MentionFinder.isTime(tree, first)
        || !people && first.text().matches("(1[6-9]|20)\\d\\d");
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
