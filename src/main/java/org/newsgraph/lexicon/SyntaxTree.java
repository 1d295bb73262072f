package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A sentence as a dependency tree that can be walked up and down.
///
/// Heads that a learnt parser lets run in a circle are cut off, so every walk ends.
final class SyntaxTree {

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<List<Token>> children = new ArrayList<>();

  SyntaxTree(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens().stream().map(this::uncircled).toList();
    tokens.forEach(token -> children.add(new ArrayList<>()));
    tokens.stream()
        .filter(token -> !token.isRoot())
        .forEach(token -> children.get(token.head()).add(token));
  }

  /// Cuts a circle at its first word.
  private Token uncircled(Token token) {
    int first = token.index();
    int at = token.head();
    for (int steps = 0; steps < sentence.tokens().size() && at >= 0; steps++) {
      if (at == token.index() && first == at) {
        return token.attached(-1, "root");
      }
      first = Math.min(first, at);
      at = sentence.tokens().get(at).head();
    }
    return token;
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> tokens() {
    return tokens;
  }

  Optional<Token> parent(Token token) {
    return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  List<Token> children(Token token) {
    return children.get(token.index());
  }

  /// The children with one of the relations or a subtype of it.
  List<Token> children(Token token, String... relations) {
    return children(token).stream()
        .filter(child -> Arrays.stream(relations).anyMatch(child::is))
        .toList();
  }

  boolean has(Token token, String... relations) {
    return !children(token, relations).isEmpty();
  }

  /// The lower-case lemma.
  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /// The lemma of a word and its particle: "carry out".
  String phrasalLemma(Token verb) {
    List<String> words = new ArrayList<>(List.of(lemma(verb)));
    children(verb, "compound:prt").forEach(particle -> words.add(lemma(particle)));
    return String.join(" ", words);
  }

  /// The preposition of a noun, or the word that introduces a clause, words joined by `_`
  /// (`out_of`); empty where there is none.
  String marker(Token phrase) {
    List<String> words = new ArrayList<>();
    for (Token marker : children(phrase, "case", "mark")) {
      if (!marker.tag().equals("POS")) {
        words.add(lemma(marker));
        children(marker, "fixed").forEach(word -> words.add(lemma(word)));
      }
    }
    return String.join("_", words);
  }

  /// The word itself and what is coordinated with it, if that is of the same sort.
  List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>(List.of(token));
    for (Token other : children(token, "conj")) {
      if (isNominal(token) == isNominal(other)) {
        found.addAll(conjuncts(other));
      }
    }
    return found;
  }

  /// Whether the token heads a noun phrase.
  boolean isNominal(Token token) {
    return token.tagged("NN")
        || token.tagged("PRP")
        || token.tag().equals("CD")
        || token.tag().equals("$")
        || token.tagged("DT") && !token.is("det")
        || token.tagged("JJ") && has(token, "det") && !token.is("amod");
  }

  boolean isVerb(Token token) {
    return token.tagged("VB") && !token.is("aux") && !token.is("cop");
  }

  /// Whether a verb has its undergoer for subject, reduced relatives and headlines included.
  boolean isPassive(Token verb) {
    if (has(verb, "aux:pass", "nsubj:pass", "csubj:pass")) {
      return true;
    }
    if (!verb.tag().equals("VBN") || has(verb, "aux")) {
      return false;
    }
    boolean bare = !has(verb, "nsubj");
    if (verb.is("conj") && bare) {
      return parent(verb).filter(first -> isVerb(first) && isPassive(first)).isPresent();
    }
    boolean reduced = verb.is("amod") || verb.is("acl") && !verb.is("acl:relcl");
    return reduced && bare || !has(verb, "obj") && (verb.is("advcl") || !bare);
  }

  boolean isFinite(Token verb) {
    return verb.tag().matches("VBD|VBZ|VBP") || has(verb, "aux", "cop");
  }

  /// The words on the way from one word to another through the tree, without the ends; the highest
  /// word is among them though it is an end.
  List<Token> between(Token from, Token to) {
    List<Token> up = way(from);
    List<Token> down = way(to);
    Optional<Token> top = up.stream().filter(down::contains).findFirst();
    List<Token> between = new ArrayList<>();
    top.ifPresent(
        highest -> {
          up.subList(1, Math.max(1, up.indexOf(highest))).forEach(between::add);
          down.subList(1, Math.max(1, down.indexOf(highest))).forEach(between::add);
          between.add(highest);
        });
    return between;
  }

  /// The word and all words above it.
  private List<Token> way(Token word) {
    List<Token> way = new ArrayList<>(List.of(word));
    for (Optional<Token> above = parent(word);
        above.isPresent() && !way.contains(above.get());
        above = parent(above.get())) {
      way.add(above.get());
    }
    return way;
  }

  /// Whether no word of the span stands above the token: it heads the words of the span.
  boolean heads(Token token, Span span) {
    return span.contains(token.span())
        && parent(token).filter(above -> span.contains(above.span())).isEmpty();
  }

  /// A noun with what belongs to its name, without articles and what follows: "mining company" in
  /// "the mining company that was bought".
  Span nounPhrase(Token noun) {
    Span span = noun.span();
    for (Token child : children(noun)) {
      boolean before = child.is("amod") || child.is("nummod") || child.is("nmod:poss");
      if (child.is("compound") || child.is("flat") || before && child.index() < noun.index()) {
        span = span.cover(nounPhrase(child));
      }
    }
    return span;
  }

  /// All words from the first to the last below the token.
  Span subtree(Token token) {
    return children(token).stream()
        .filter(child -> !child.is("punct"))
        .map(this::subtree)
        .reduce(token.span(), Span::cover);
  }
}
