package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/// Mends titles that name a body before their holder: "Secretary of the Air Force Anna Berg".
///
/// The parser makes the person what the title is of, with the body as a mere modifier. The body
/// becomes what the title is of, and the person an apposition of the title.
final class TitleRepair {

  private final Kinds kinds;

  TitleRepair(Kinds kinds) {
    this.kinds = kinds;
  }

  /// The sentence with such titles mended.
  Sentence mend(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token name : sentence.tokens()) {
      holder(tokens, name).ifPresent(first -> mend(tokens, name, first));
    }
    return tokens.equals(sentence.tokens())
        ? sentence
        : new Sentence(
            sentence.index(), sentence.span(), tokens, sentence.times(), sentence.numbers());
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

  private boolean isTitle(Token token) {
    return kinds.isTitle(token.lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isOf(Token token) {
    return token.text().matches("of|for");
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
