package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Finds the entries of several words: verbs with what belongs to them, wherever it stands ("take …
/// into custody", "call for"), and words in a row ("chief executive", "behind bars").
final class Phrases {

  /// How many words may stand before the next one of a verb's phrase.
  private static final int REACH = 6;

  /// A preposition that ends a verb's phrase follows at once, or behind an adverb.
  private static final int PREPOSITION_REACH = 2;

  /// A phrase of the lexicon in a sentence.
  record Match(Token head, List<Token> words, LexicalEntry entry) {}

  private final Map<PartOfSpeech, Map<String, List<LexicalEntry>>> byFirstWord = new HashMap<>();

  Phrases(Lexicon lexicon) {
    lexicon.all().stream()
        .filter(entry -> entry.lemma().contains(" "))
        .sorted(Comparator.comparingInt(entry -> -words(entry).length))
        .forEach(
            entry ->
                byFirstWord
                    .computeIfAbsent(entry.partOfSpeech(), pos -> new HashMap<>())
                    .computeIfAbsent(words(entry)[0], word -> new ArrayList<>())
                    .add(entry));
  }

  private static String[] words(LexicalEntry entry) {
    return entry.lemma().split(" ");
  }

  /// The longest phrases that the verb begins; several where they differ in meaning alone.
  List<Match> ofVerb(SyntaxTree tree, Token verb) {
    List<Match> matches = new ArrayList<>();
    for (LexicalEntry entry : candidates(PartOfSpeech.VERB, verb)) {
      List<Token> found = words(tree, verb, words(entry));
      boolean longest =
          matches.isEmpty() || matches.getFirst().entry().lemma().equals(entry.lemma());
      if (!found.isEmpty() && longest) {
        matches.add(new Match(verb, found, entry));
      }
    }
    return matches;
  }

  private List<LexicalEntry> candidates(PartOfSpeech partOfSpeech, Token first) {
    Map<String, List<LexicalEntry>> entries = byFirstWord.getOrDefault(partOfSpeech, Map.of());
    String lemma = SyntaxTree.lemma(first);
    String form = first.text().toLowerCase(Locale.ROOT);
    List<LexicalEntry> byLemma = entries.getOrDefault(lemma, List.of());
    return byLemma.isEmpty() ? entries.getOrDefault(form, List.of()) : byLemma;
  }

  private static List<Token> words(SyntaxTree tree, Token verb, String[] words) {
    List<Token> found = new ArrayList<>(List.of(verb));
    for (int i = 1; i < words.length; i++) {
      int from = found.getLast().index() + 1;
      boolean last = i == words.length - 1;
      String word = words[i];
      Optional<Token> next =
          tree.tokens().stream()
              .skip(from)
              .limit(REACH)
              .filter(token -> isWord(token, word) && belongs(tree, found, token))
              .filter(
                  token -> !last || !token.is("case") || token.index() < from + PREPOSITION_REACH)
              .findFirst();
      if (next.isEmpty()) {
        return List.of();
      }
      found.add(next.get());
    }
    return found;
  }

  private static boolean belongs(SyntaxTree tree, List<Token> words, Token token) {
    Optional<Token> parent = tree.parent(token);
    return parent.filter(words::contains).isPresent()
        || (token.is("case") || token.is("mark"))
            && parent.flatMap(tree::parent).filter(words::contains).isPresent();
  }

  /// The phrases of nouns and adjectives that begin at the token; words in a row, of which one
  /// stands above the others.
  List<Match> inRow(SyntaxTree tree, Token first, PartOfSpeech partOfSpeech) {
    List<Match> matches = new ArrayList<>();
    for (LexicalEntry entry : candidates(partOfSpeech, first)) {
      String[] words = words(entry);
      int end = first.index() + words.length;
      if (end <= tree.tokens().size()) {
        List<Token> row = tree.tokens().subList(first.index(), end);
        head(row, words, partOfSpeech)
            .ifPresent(head -> matches.add(new Match(head, List.copyOf(row), entry)));
      }
    }
    return matches.stream()
        .filter(match -> match.words().size() == matches.getFirst().words().size())
        .toList();
  }

  private static Optional<Token> head(List<Token> row, String[] words, PartOfSpeech partOfSpeech) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(row.get(i), words[i])) {
        return Optional.empty();
      }
    }
    List<Token> heads =
        row.stream()
            .filter(token -> row.stream().noneMatch(other -> other.index() == token.head()))
            .toList();
    boolean noun = partOfSpeech == PartOfSpeech.NOUN;
    return heads.size() == 1 && (!noun || heads.getFirst().tagged("NN"))
        ? Optional.of(heads.getFirst())
        : Optional.empty();
  }

  private static boolean isWord(Token token, String word) {
    return SyntaxTree.lemma(token).equals(word)
        || token.text().toLowerCase(Locale.ROOT).equals(word);
  }
}
