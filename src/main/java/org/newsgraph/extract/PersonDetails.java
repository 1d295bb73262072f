package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.NumberExpression;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;

/// Ages, and the titles that stand before a name: "police chief General Anna Berg, 54,".
final class PersonDetails {

  private static final int OLDEST = 125;
  private static final Pattern YEARS = Pattern.compile("P\\d+Y");
  private static final int LONGEST_TITLE = 4;

  private final Analysis analysis;
  private final FactAssembler facts;

  PersonDetails(Analysis analysis, FactAssembler facts) {
    this.analysis = analysis;
    this.facts = facts;
  }

  /// Adds what a sentence tells of its persons.
  void add(Tree tree) {
    for (NumberExpression number : numbers(tree)) {
      boolean plausible = number.value() > 0 && number.value() < OLDEST;
      if (plausible && number.end() == number.first() + 1) {
        bearer(tree, tree.token(number.first())).ifPresent(person -> addAge(tree, person, number));
      }
    }
    for (Token token : tree.tokens()) {
      addTitles(tree, token);
      addPlaceOfBeing(tree, token);
    }
  }

  /// The numbers, with those that the time tagger takes for durations: "a 34-year-old man".
  private static List<NumberExpression> numbers(Tree tree) {
    List<NumberExpression> numbers = new ArrayList<>(tree.sentence().numbers());
    for (TimeExpression time : tree.sentence().times()) {
      Token first = tree.token(time.first());
      boolean digits = first.text().chars().allMatch(Character::isDigit);
      if (YEARS.matcher(time.value()).matches() && digits && first.text().length() <= 3) {
        numbers.add(
            new NumberExpression(time.first(), time.first() + 1, Integer.parseInt(first.text())));
      }
    }
    return numbers;
  }

  private void addAge(Tree tree, Token person, NumberExpression number) {
    Token token = tree.token(number.first());
    Optional<Entity> entity = analysis.grounds().entity(tree, person);
    boolean single =
        entity.isPresent()
            && entity.get().type().equals(Kinds.PERSON)
            && analysis.coreference().chain(person).filter(Chain::isPlural).isEmpty();
    if (single) {
      String years = Long.toString((long) number.value());
      facts.add(
          new Fact(
              entity.get(),
              ng("age"),
              new Value(years, Value.Datatype.INTEGER, token.text()),
              analysis.grounds().of(tree, token, token.span(), Modality.PLAIN, Confidence.PHRASE),
              analysis.span(tree, person),
              token.span()));
    }
  }

  /// Whose age a number is: "aged 14", "at age 17", "a 34-year-old man", "Anna Berg, 54,".
  private Optional<Token> bearer(Tree tree, Token number) {
    int at = number.index();
    boolean aged = at > 0 && tree.token(at - 1).text().matches("(?i)aged?");
    if (aged) {
      return subjectAround(tree, tree.token(at - 1));
    }
    if (at + 4 < tree.tokens().size()
        && tree.token(at + 2).text().equals("year")
        && tree.token(at + 4).text().equals("old")) {
      return nounAbove(tree, tree.token(at + 4), at);
    }
    boolean commas =
        at >= 2
            && at + 1 < tree.tokens().size()
            && tree.token(at - 1).text().equals(",")
            && tree.token(at + 1).text().matches("[,.]");
    return commas
        ? analysis
            .coreference()
            .mention(tree.token(at - 2))
            .filter(Mention::isName)
            .map(Mention::head)
        : Optional.empty();
  }

  private static Optional<Token> nounAbove(Tree tree, Token old, int number) {
    for (Token at = old; !at.isRoot(); at = tree.token(at.head())) {
      Token above = tree.token(at.head());
      if (above.index() > old.index() && above.tagged("NN")) {
        return Optional.of(above);
      }
    }
    return number + 5 < tree.tokens().size() && tree.token(number + 5).tagged("NN")
        ? Optional.of(tree.token(number + 5))
        : Optional.empty();
  }

  private Optional<Token> subjectAround(Tree tree, Token aged) {
    for (Token at = aged; !at.isRoot(); ) {
      at = tree.token(at.head());
      if (analysis
          .grounds()
          .entity(tree, at)
          .map(Entity::type)
          .filter(Kinds.PERSON::equals)
          .isPresent()) {
        return Optional.of(at);
      }
      for (Predicate predicate : analysis.predicates(tree)) {
        if (predicate.head().equals(at) && tree.isVerb(at)) {
          return predicate.fillers(tree.isPassive(at) ? "object" : "subject").stream().findFirst();
        }
      }
    }
    return Optional.empty();
  }

  /// Titles that the parser made mere modifiers of the name, each by itself.
  private void addTitles(Tree tree, Token token) {
    Optional<Mention> mention = analysis.coreference().mention(token);
    boolean name =
        mention.isPresent()
            && mention.get().isName()
            && mention.get().head().equals(token)
            && mention.get().type().equals(Kinds.PERSON);
    if (!name) {
      return;
    }
    for (Span title : titlesBefore(tree, mention.get().first())) {
      analysis
          .grounds()
          .entity(tree, token)
          .ifPresent(
              person ->
                  facts.add(
                      new Fact(
                          person,
                          Kinds.POSITION,
                          Value.text(Clauses.clean(title, analysis.article().text())),
                          analysis.grounds().ofDescription(tree, title, Confidence.RELATION),
                          mention.get().span(),
                          title)));
    }
  }

  private List<Span> titlesBefore(Tree tree, int nameStart) {
    List<Span> titles = new ArrayList<>();
    int end = nameStart;
    for (int i = nameStart - 1; i >= 0; i--) {
      Token token = tree.token(i);
      boolean modifies = token.is("compound") || token.is("amod") || token.is("dep");
      if (!modifies || !token.entityType().equals("O")) {
        break;
      }
      if (analysis.kinds().isTitle(tree.lemma(token))) {
        int first = titleStart(tree, i);
        titles.add(tree.span(first, i));
        i = first;
        end = i;
      }
    }
    return end == nameStart ? List.of() : titles;
  }

  /// "Chief Financial Officer", "Deputy Defence Secretary": one title, though of several words.
  private int titleStart(Tree tree, int last) {
    int first = last;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST_TITLE + 1); i--) {
      boolean rank = Positions.isRank(tree.token(i));
      if (rank && tree.token(i).entityType().equals("O") || isTitlePhrase(tree, i, last)) {
        first = i;
      }
    }
    boolean qualified = first > 0 && isQualifier(tree, tree.token(first - 1));
    return qualified && first == last ? first - 1 : first;
  }

  /// A small letter before a capital parts two titles: "director General Tom Hall".
  private boolean isTitlePhrase(Tree tree, int first, int last) {
    if (isCapital(tree.token(last)) && !isCapital(tree.token(first))) {
      return false;
    }
    String phrase =
        tree.tokens().subList(first, last + 1).stream()
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return analysis.kinds().isTitle(phrase);
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().charAt(0));
  }

  private boolean isQualifier(Tree tree, Token before) {
    boolean modifier = before.is("amod") || before.is("compound");
    return modifier
        && before.entityType().equals("O")
        && !analysis.kinds().isTitle(tree.lemma(before))
        && analysis.kinds().countryOf(before).isEmpty()
        && !before.text().matches("(?i)former|then|new|late");
  }

  /// "The men are in Spain", "she was in the party": where somebody is, or to what they belong.
  private void addPlaceOfBeing(Tree tree, Token place) {
    boolean copula = tree.hasChild(place, "cop") && tree.hasChild(place, "nsubj");
    String preposition = tree.preposition(place);
    if (!copula || !preposition.matches("in|at|on|aboard|inside|outside|near")) {
      return;
    }
    Optional<Entity> where = analysis.grounds().entity(tree, place);
    Modality modality = analysis.modality(tree, place);
    for (Token subject : tree.children(place, "nsubj")) {
      Optional<Entity> who = analysis.grounds().entity(tree, subject);
      if (who.isEmpty() || where.isEmpty() || who.get().equals(where.get())) {
        continue;
      }
      analysis
          .relationOfBeing(who.get(), where.get())
          .filter(relation -> !relation.equals(ng("memberOf")) || preposition.equals("in"))
          .ifPresent(
              relation ->
                  facts.add(
                      new Fact(
                          who.get(),
                          relation,
                          where.get(),
                          analysis
                              .grounds()
                              .of(tree, place, place.span(), modality, Confidence.RELATION),
                          analysis.span(tree, subject),
                          analysis.span(tree, place))));
    }
  }
}
