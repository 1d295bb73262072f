package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;

/// Gives times their values and finds which predicate each belongs to.
final class Times {

  /// A time of a predicate.
  record Attached(Value value, Span span) {}

  private static final OntologyTerm OCCASION = ng("Event");

  private Times() {}

  /// The times of a sentence by the head word of the predicate that they belong to.
  static Map<Token, List<Attached>> attach(
      Tree tree, List<Predicate> predicates, LightVerbs lightVerbs, String article) {
    Map<Token, List<Attached>> attached = new HashMap<>();
    for (TimeExpression time : tree.sentence().times()) {
      Token head = head(tree, time);
      if (isVague(head)) {
        continue;
      }
      owner(tree, head, predicates)
          .map(lightVerbs::bearer)
          .map(Predicate::head)
          .ifPresent(
              owner ->
                  attached
                      .computeIfAbsent(owner, key -> new ArrayList<>())
                      .add(attached(tree, time, article)));
    }
    return attached;
  }

  /// "The past", "an annual meeting", "a 10-year-old boy" say of nothing when it happened.
  private static boolean isVague(Token head) {
    return head.is("amod")
        || head.tagged("NN") && head.text().toLowerCase(Locale.ROOT).matches("past|future|present");
  }

  private static Token head(Tree tree, TimeExpression time) {
    for (int i = time.first(); i < time.end(); i++) {
      Token token = tree.token(i);
      boolean outside = token.isRoot() || token.head() < time.first() || token.head() >= time.end();
      if (outside && !token.is("punct") && !token.is("case")) {
        return token;
      }
    }
    return tree.token(time.first());
  }

  private static Optional<Predicate> owner(Tree tree, Token head, List<Predicate> predicates) {
    for (Token at = head; !at.isRoot(); ) {
      at = tree.token(at.head());
      for (Predicate predicate : predicates) {
        if (predicate.words().stream().anyMatch(at::equals) && !isOccasion(tree, predicate)) {
          return Optional.of(predicate);
        }
      }
      if (tree.isVerb(at) || at.is("acl")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// "Died at a concert on Sunday": what is but the occasion of a deed was when the deed was.
  private static boolean isOccasion(Tree tree, Predicate noun) {
    Token head = noun.head();
    return head.is("obl")
        && head.tagged("NN")
        && tree.parent(head).filter(tree::isVerb).isPresent()
        && noun.entries().stream()
            .allMatch(entry -> entry.denotes().filter(OCCASION::equals).isPresent());
  }

  private static Attached attached(Tree tree, TimeExpression time, String article) {
    Span span = tree.span(time.first(), time.end() - 1);
    return new Attached(value(time.value(), span.onOneLine(article)), span);
  }

  /// The most precise value that a TIMEX3 value allows; the words themselves where there is none.
  static Value value(String timex, String words) {
    String date = timex.replaceAll("T(MO|AF|EV|NI|[0-9].*)$", "");
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return new Value(LocalDate.parse(date).toString(), Value.Datatype.DATE, words);
      }
      if (date.matches("\\d{4}-\\d{2}")) {
        return new Value(YearMonth.parse(date).toString(), Value.Datatype.YEAR_MONTH, words);
      }
      if (date.matches("\\d{4}")) {
        return new Value(Year.parse(date).toString(), Value.Datatype.YEAR, words);
      }
    } catch (DateTimeParseException e) {
      return new Value(words, Value.Datatype.STRING, words); // "February 30": the words remain
    }
    return new Value(words, Value.Datatype.STRING, words);
  }
}
