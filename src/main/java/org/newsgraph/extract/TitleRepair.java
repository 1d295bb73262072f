package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Mends titles beside the names of their holders.
///
/// In "Secretary of the Air Force Anna Berg" the parser makes the person what the title is of, with
/// the body as a mere modifier: the body becomes what the title is of, and the person an apposition
/// of the title. In "appointed Anna Berg director" it takes all for one noun phrase: the person
/// becomes the object and the title its predicate. The words before a name that are no part of it
/// are made so: a nationality modifies ("English captain Anna Berg"), a title behind the name of a
/// body is not its last word ("the Foreign Office Spokesperson"), and of two titles each is the
/// person's.
final class TitleRepair {

  private final Kinds kinds;

  TitleRepair(Kinds kinds) {
    this.kinds = kinds;
  }

  /// The sentence with such titles mended.
  Sentence mend(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token token : sentence.tokens()) {
      holder(tokens, token).ifPresent(first -> mend(tokens, token, first));
      if (isOffice(tokens, token)) {
        mendOffice(tokens, token);
      }
      mendApposition(tokens, tokens.get(token.index()));
      mendNationality(tokens, tokens.get(token.index()));
      mendAcronym(tokens, tokens.get(token.index()));
      mendBody(tokens, tokens.get(token.index()));
      mendSecondTitle(tokens, tokens.get(token.index()));
    }
    // "May", "Jan" and "April" are months and people.
    List<TimeExpression> times =
        sentence.times().stream()
            .filter(time -> !tokens.get(time.first()).entityType().equals("PERSON"))
            .toList();
    return tokens.equals(sentence.tokens()) && times.equals(sentence.times())
        ? sentence
        : new Sentence(sentence.index(), sentence.span(), tokens, times, sentence.numbers());
  }

  /// Index of the first word of the person's name, if it stands behind a body that a title is of.
  private Optional<Integer> holder(List<Token> tokens, Token name) {
    boolean complement = name.is("nmod") && name.entityType().equals("PERSON") && !name.isRoot();
    if (!complement || !isTitle(tokens.get(name.head()))) {
      return Optional.empty();
    }
    int first = name.index();
    while (first > 0 && tokens.get(first - 1).entityType().equals("PERSON")) {
      first--;
    }
    if (first == name.index() || first < 1) {
      return Optional.empty();
    }
    Token body = tokens.get(first - 1);
    boolean ofTitle =
        tokens.stream().anyMatch(t -> t.head() == name.index() && t.is("case") && isOf(t))
            && body.index() > tokens.get(name.head()).index() + 1
            && body.tagged("NN")
            && body.head() == name.index()
            && !isTitle(body);
    return ofTitle ? Optional.of(first) : Optional.empty();
  }

  /// Whether the token is a title that a verb of appointing has for its object.
  private boolean isOffice(List<Token> tokens, Token token) {
    return token.is("obj")
        && token.tagged("NN")
        && !token.isRoot()
        && isTitle(token)
        && (isPassive(tokens, token)
            || tokens.stream().noneMatch(t -> t.head() == token.index() && t.is("det")))
        && kinds.appoints(tokens.get(token.head()).lemma().toLowerCase(Locale.ROOT));
  }

  /// "Was elected a fellow": the verb has its object for subject, so that this is none.
  private static boolean isPassive(List<Token> tokens, Token title) {
    return tokens.stream()
        .anyMatch(t -> t.head() == title.head() && t.relation().equals("nsubj:pass"));
  }

  private static void mendOffice(List<Token> tokens, Token title) {
    int before = title.index() - 1;
    Token holder = tokens.get(before);
    boolean name = holder.head() == title.index() && holder.entityType().equals("PERSON");
    boolean pronoun = holder.head() == title.index() && holder.text().equals("her");
    boolean passive = isPassive(tokens, title);
    if (name || pronoun) {
      for (Token token : List.copyOf(tokens)) {
        if (token.head() == title.index() && token.index() < before) {
          tokens.set(token.index(), token.attached(before, token.relation()));
        }
      }
      tokens.set(before, holder.attached(title.head(), "obj"));
    }
    if (name || pronoun || passive) {
      tokens.set(title.index(), title.attached(title.head(), "xcomp"));
    }
  }

  /// "A spokesman for the University of Cork, Tom Hall": he is the spokesman, not the university;
  /// "released the journalist Tom Hall": he is released, not something to him.
  private void mendApposition(List<Token> tokens, Token name) {
    if (!name.entityType().equals("PERSON") || name.isRoot()) {
      return;
    }
    Token above = tokens.get(name.head());
    if (name.is("dep") && above.is("iobj") && isTitle(above)) {
      tokens.set(above.index(), above.attached(above.head(), "obj"));
      tokens.set(name.index(), name.attached(above.index(), "appos"));
    }
    for (Token body = above; name.is("appos") && body.is("nmod"); ) {
      body = tokens.get(body.head());
      if (isTitle(body) && body.tagged("NN") && !body.tagged("NNP")) {
        tokens.set(name.index(), name.attached(body.index(), "appos"));
        return;
      }
    }
  }

  /// "Danish director Anna Berg": the first word of a sentence has its capital anyway.
  private void mendNationality(List<Token> tokens, Token adjective) {
    boolean modifier =
        adjective.is("compound")
            && adjective.tagged("NNP")
            && adjective.entityType().equals("O")
            && kinds.countryOf(adjective).isPresent()
            && !kinds.isCountry(adjective.text());
    if (!modifier || adjective.head() <= adjective.index()) {
      return;
    }
    Token next = tokens.get(adjective.index() + 1);
    boolean title = isTitle(next) && next.head() == adjective.head();
    boolean beforeTitle = title || isTitle(tokens.get(adjective.head()));
    if (beforeTitle) {
      tokens.set(
          adjective.index(),
          adjective.tagged("JJ", "O").attached(title ? next.index() : adjective.head(), "amod"));
    }
  }

  /// "Anna Berg of PNV", "PNV's Anna Berg": in capitals, what somebody belongs to is a body.
  private static void mendAcronym(List<Token> tokens, Token acronym) {
    boolean capitals =
        acronym.tagged("NN")
            && acronym.entityType().matches("O|PERSON")
            && acronym.text().matches("\\p{Lu}{2,6}")
            && !acronym.isRoot();
    if (!capitals || !tokens.get(acronym.head()).entityType().equals("PERSON")) {
      return;
    }
    boolean owns =
        acronym.is("nmod:poss")
            || acronym.is("nmod")
                && tokens.stream()
                    .anyMatch(t -> t.head() == acronym.index() && t.text().equals("of"));
    if (owns) {
      tokens.set(acronym.index(), acronym.tagged("NNP", "ORGANIZATION"));
    }
  }

  /// "The Foreign Office Spokesperson": the tagger takes the title for a part of the name.
  private void mendBody(List<Token> tokens, Token title) {
    int before = title.index() - 1;
    int after = title.index() + 1;
    boolean last =
        title.tagged("NNP")
            && title.entityType().equals("ORGANIZATION")
            && before > 0
            && tokens.get(before).entityType().equals("ORGANIZATION")
            && tokens.get(before).head() == title.index()
            && tokens.get(before).is("compound")
            && (after == tokens.size() || !tokens.get(after).text().matches("of|for|and|&"));
    boolean apposed = title.is("appos") || title.is("compound");
    if (last && apposed && isTitle(title) && tokens.stream().noneMatch(t -> isPersonIn(t, title))) {
      tokens.set(title.index(), title.tagged("NN", "O"));
    }
  }

  private static boolean isPersonIn(Token token, Token title) {
    return token.head() == title.index() && token.entityType().equals("PERSON");
  }

  /// "Director General Anna Berg" with a small letter before the capital is a director and a
  /// general.
  private void mendSecondTitle(List<Token> tokens, Token first) {
    if (!first.is("compound") || first.isRoot() || !isTitle(first)) {
      return;
    }
    Token second = tokens.get(first.head());
    boolean both =
        isTitle(second)
            && second.is("compound")
            && second.index() == first.index() + 1
            && Character.isLowerCase(first.text().charAt(0))
            && Character.isUpperCase(second.text().charAt(0))
            && tokens.get(second.head()).entityType().equals("PERSON");
    if (both) {
      tokens.set(first.index(), first.attached(second.head(), "compound"));
    }
  }

  private boolean isTitle(Token token) {
    return kinds.isTitle(token.lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isOf(Token token) {
    return token.text().matches("of|for|to");
  }

  private static void mend(List<Token> tokens, Token name, int first) {
    int body = first - 1;
    for (Token token : List.copyOf(tokens)) {
      if (token.head() == name.index() && token.index() < body) {
        tokens.set(token.index(), token.attached(body, token.relation()));
      }
    }
    tokens.set(body, tokens.get(body).attached(name.head(), "nmod"));
    tokens.set(name.index(), tokens.get(name.index()).attached(name.head(), "appos"));
  }
}
