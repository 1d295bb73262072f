package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A sentence as a dependency tree that can be walked up and down.
final class Tree {

  private static final Set<String> CASE_TAGS = Set.of("IN", "TO", "RP");

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<List<Token>> children;
  private final boolean headline;

  Tree(Sentence sentence, boolean headline) {
    this.sentence = sentence;
    this.headline = headline;
    this.tokens = TreeRepair.repair(sentence.tokens(), headline);
    this.children = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (Token token : tokens) {
      if (!token.isRoot()) {
        children.get(token.head()).add(token);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  /// Whether this sentence is the article's headline.
  boolean isHeadline() {
    return headline;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int index) {
    return tokens.get(index);
  }

  Optional<Token> parent(Token token) {
    return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  List<Token> children(Token token) {
    return children.get(token.index());
  }

  /// The children with one of the given relations or a subtype of it.
  List<Token> children(Token token, String... relations) {
    return children(token).stream()
        .filter(child -> Arrays.stream(relations).anyMatch(child::is))
        .toList();
  }

  Optional<Token> child(Token token, String... relations) {
    return children(token, relations).stream().findFirst();
  }

  boolean hasChild(Token token, String... relations) {
    return child(token, relations).isPresent();
  }

  /// The token itself and all below it, in the order of the sentence.
  List<Token> subtree(Token token) {
    List<Token> found = new ArrayList<>();
    collect(token, found);
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private void collect(Token token, List<Token> found) {
    found.add(token);
    for (Token child : children(token)) {
      collect(child, found);
    }
  }

  /// Whether the first token stands above the second or is it.
  boolean dominates(Token above, Token below) {
    for (Optional<Token> at = Optional.of(below); at.isPresent(); at = parent(at.get())) {
      if (at.get().index() == above.index()) {
        return true;
      }
    }
    return false;
  }

  /// The preposition that governs a noun, words joined by `_` ("out_of"), or the empty string.
  String preposition(Token noun) {
    List<Token> markers = new ArrayList<>();
    for (Token marker : children(noun, "case")) {
      if (!marker.tagged("POS")) {
        markers.add(marker);
        markers.addAll(children(marker, "fixed"));
      }
    }
    return join(markers);
  }

  /// The word that introduces a clause ("that", "of", "if", "in_order_to"), or the empty string.
  String marker(Token clause) {
    List<Token> markers = new ArrayList<>();
    for (Token child : children(clause)) {
      if (child.is("mark") || child.is("case") && CASE_TAGS.contains(child.tag())) {
        markers.add(child);
        markers.addAll(children(child, "fixed"));
      }
    }
    return join(markers);
  }

  private static String join(List<Token> words) {
    StringBuilder joined = new StringBuilder();
    for (Token word : words) {
      joined.append(joined.isEmpty() ? "" : "_").append(word.text().toLowerCase(Locale.ROOT));
    }
    return joined.toString();
  }

  /// The noun itself and the nouns coordinated with it.
  List<Token> conjuncts(Token noun) {
    List<Token> found = new ArrayList<>();
    found.add(noun);
    for (Token other : children(noun, "conj")) {
      if (isNominal(other)) {
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
        || token.tag().equals("DT") && !token.is("det")
        || token.tagged("JJ") && hasChild(token, "det") && !token.is("amod");
  }

  boolean isVerb(Token token) {
    return token.tagged("VB") && !token.is("aux") && !token.is("cop");
  }

  /// Whether a verb stands in the passive voice, reduced relatives and headlines included.
  boolean isPassive(Token verb) {
    if (hasChild(verb, "aux:pass", "nsubj:pass", "csubj:pass")) {
      return true;
    }
    boolean participle = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    if (!participle) {
      return false;
    }
    if (verb.is("acl") && !verb.relation().equals("acl:relcl") || verb.is("amod")) {
      return !hasChild(verb, "aux", "nsubj");
    }
    return isHeadlinePassive(verb) || isCoordinatedPassive(verb) || isBareParticiple(verb);
  }

  /// "Team honoured for its courage": a line that is no sentence is written like a headline.
  private boolean isBareParticiple(Token verb) {
    return verb.tag().equals("VBN")
        && !tokens.getLast().text().matches("[.!?\"”]|''")
        && !verb.is("conj")
        && !hasChild(verb, "aux", "obj", "ccomp", "xcomp")
        && hasChild(verb, "nsubj")
        && children(verb, "nsubj").stream().allMatch(subject -> subject.index() < verb.index());
  }

  /// "Was held and later moved": the second participle shares the first one's auxiliary.
  private boolean isCoordinatedPassive(Token verb) {
    if (!verb.is("conj") || !verb.tag().equals("VBN") || hasChild(verb, "aux", "nsubj", "obj")) {
      return false;
    }
    Token first = token(verb.head());
    return isVerb(first) ? hasChild(first, "aux:pass", "nsubj:pass") : first.is("advcl");
  }

  /// Headlines tell in the present tense and drop "were": "Two men arrested in Skopje".
  private boolean isHeadlinePassive(Token verb) {
    return headline
        && !hasChild(verb, "aux", "obj", "ccomp", "xcomp")
        && hasChild(verb, "nsubj")
        && children(verb, "nsubj").stream().allMatch(subject -> subject.index() < verb.index());
  }

  boolean isFinite(Token verb) {
    return verb.tag().equals("VBD")
        || verb.tag().equals("VBZ")
        || verb.tag().equals("VBP")
        || hasChild(verb, "aux", "aux:pass", "cop");
  }

  /// Lower-case lemma; the surface form for names.
  String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /// The words from the first to the last token, as written.
  Span span(int first, int last) {
    return tokens.get(first).span().cover(tokens.get(last).span());
  }
}
