package org.newsgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;

/// Finds what a pronoun speaks of: the most prominent thing nearby that it agrees with.
final class Pronouns {

  private static final int WINDOW_SENTENCES = 3;
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "we", "us", "our", "you", "your");

  private final Kinds kinds;

  Pronouns(Kinds kinds) {
    this.kinds = kinds;
  }

  /// The chain that the pronoun most likely continues.
  Optional<Chain> antecedent(Mention mention, List<Chain> chains) {
    String word = mention.head().text().toLowerCase(Locale.ROOT);
    if (FIRST_PERSON.contains(word)) {
      return Optional.empty();
    }
    if (word.matches("(him|her|it)self|themselves")) {
      return reflexive(mention, chains);
    }
    Chain best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Chain chain : chains) {
      if (!agrees(mention, word, chain)) {
        continue;
      }
      double score = salience(mention, chain);
      if (score > bestScore) {
        bestScore = score;
        best = chain;
      }
    }
    return Optional.ofNullable(best);
  }

  /// "He blew himself up": the subject of the same verb.
  private static Optional<Chain> reflexive(Mention mention, List<Chain> chains) {
    Token head = mention.head();
    Tree tree = mention.tree();
    int subject = head.isRoot() ? -1 : understoodSubject(tree, tree.token(head.head()));
    return chains.stream()
        .filter(
            chain ->
                chain.mentionsFrom(tree.sentence().index()).stream()
                    .anyMatch(other -> other.head().index() == subject))
        .findFirst();
  }

  private boolean agrees(Mention pronoun, String word, Chain chain) {
    if (!chain.isNear(pronoun, WINDOW_SENTENCES)
        || chain.isUnresolved()
        || isCoArgument(pronoun, chain)) {
      return false;
    }
    OntologyTerm type = chain.type();
    if (word.matches("it|its|itself")) {
      return !chain.isPlural() && !type.equals(Kinds.PERSON) && !type.equals(Kinds.GROUP);
    }
    if (word.matches("they|them|their|themselves")) {
      return chain.isPlural()
          || type.equals(Kinds.GROUP)
          || kinds.isKindOf(type, Kinds.ORGANIZATION);
    }
    return type.equals(Kinds.PERSON)
        && !chain.isPlural()
        && Chain.genderOf(pronoun).agrees(chain.gender());
  }

  /// "He saw him", "he wants to see him": two arguments of one verb are two things, also where the
  /// verb has its subject from another.
  private static boolean isCoArgument(Mention pronoun, Chain chain) {
    Token head = pronoun.head();
    if (head.isRoot() || head.is("nmod:poss")) {
      return false;
    }
    Tree tree = pronoun.tree();
    int subject = head.is("nsubj") ? -1 : understoodSubject(tree, tree.token(head.head()));
    return chain.mentionsFrom(tree.sentence().index()).stream()
        .map(Mention::head)
        .anyMatch(other -> other.head() == head.head() || other.index() == subject);
  }

  /// Index of the subject that a verb has from the one above it, or -1.
  private static int understoodSubject(Tree tree, Token verb) {
    for (Token at = verb; ; at = tree.token(at.head())) {
      Optional<Token> subject = tree.child(at, "nsubj");
      if (subject.isPresent()) {
        return subject.get().index();
      }
      boolean shared =
          at.is("conj") || at.is("xcomp") && !tree.hasChild(tree.token(at.head()), "obj");
      if (at.isRoot() || !shared) {
        return -1;
      }
    }
  }

  /// Whether it stands between quotation marks: whoever speaks is not in his own words.
  private static boolean isQuoted(Mention mention) {
    long marks =
        mention.tree().tokens().stream()
            .limit(mention.head().index())
            .filter(token -> token.text().matches("[\"“”]|``|''"))
            .count();
    return marks % 2 == 1;
  }

  private double salience(Mention pronoun, Chain chain) {
    double best = Double.NEGATIVE_INFINITY;
    boolean plural = pronoun.plural();
    boolean quoted = isQuoted(pronoun);
    int first = pronoun.tree().sentence().index() - CoreferenceResolver.REACH;
    for (Mention mention : chain.mentionsFrom(first)) {
      if (!quoted && isQuoted(mention)) {
        continue;
      }
      int distance = pronoun.tree().sentence().index() - mention.tree().sentence().index();
      double score = -2.0 * distance;
      score += mention.head().is("nsubj") ? 2 : mention.head().is("obj") ? 0.5 : 0;
      score += mention.isName() ? 0.5 : 0;
      score += plural && kinds.isPersonal(mention.type()) ? 1.5 : 0;
      score -= mention.head().is("compound") || mention.head().is("nmod:poss") ? 1 : 0;
      score += mention.span().begin() / 1e6;
      best = Math.max(best, score);
    }
    return best;
  }
}
