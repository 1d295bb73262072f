package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Finds the words of a sentence that entries give a meaning to: single ones, verbs with what
/// belongs to them wherever it stands ("take … into custody"), and words in a row ("chief
/// executive", "behind bars").
final class TriggerFinder {

  /// How many words may stand before the next one of a verb's phrase.
  private static final int REACH = 6;

  /// A preposition that ends a verb's phrase follows at once, or behind an adverb.
  private static final int PREPOSITION_REACH = 2;

  /// A word or phrase that the lexicon has entries for, with its arguments.
  ///
  /// @param head the word that carries the phrase
  /// @param words all words of the phrase, in the order of the sentence
  /// @param slots syntactic slot to the head words of its fillers
  record Trigger(
      Token head, List<Token> words, List<LexicalEntry> entries, Map<String, List<Token>> slots) {

    /// The words of the phrase; the head alone where others stand between them.
    Span span() {
      Token last = words.getLast();
      boolean adjacent = last.index() - words.getFirst().index() < words.size();
      return adjacent ? words.getFirst().span().cover(last.span()) : head.span();
    }

    List<Token> fillers(String slot) {
      return slots.getOrDefault(slot, List.of());
    }
  }

  private final Lexicon lexicon;
  private final Map<String, List<LexicalEntry>> byFirstWord = new HashMap<>();

  TriggerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.all().stream()
        .filter(entry -> entry.denotes().isPresent())
        .sorted(Comparator.comparingInt(entry -> -words(entry).length))
        .forEach(
            entry ->
                byFirstWord.computeIfAbsent(words(entry)[0], w -> new ArrayList<>()).add(entry));
  }

  private static String[] words(LexicalEntry entry) {
    return entry.lemma().replace("'s ", " 's ").split(" ");
  }

  /// The triggers by their first words; a word of a phrase is none by itself.
  List<Trigger> find(SyntaxTree tree) {
    Arguments arguments = new Arguments(tree);
    List<Trigger> found = new ArrayList<>();
    Set<Token> taken = new HashSet<>();
    for (Token token : tree.tokens()) {
      Map<LexicalEntry, List<Token>> matches = new LinkedHashMap<>();
      candidates(token).forEach(entry -> matches.put(entry, match(tree, token, entry)));
      int longest = matches.values().stream().mapToInt(List::size).max().orElse(0);
      matches.values().removeIf(words -> words.size() < Math.max(1, longest));
      if (!matches.isEmpty() && !taken.contains(token)) {
        List<Token> words = matches.values().iterator().next();
        List<LexicalEntry> entries = List.copyOf(matches.keySet());
        Token head = head(words, entries.getFirst());
        found.add(new Trigger(head, words, entries, slots(tree, arguments, head, words, entries)));
        taken.addAll(words);
      }
    }
    return found;
  }

  private List<LexicalEntry> candidates(Token first) {
    List<LexicalEntry> byLemma = byFirstWord.getOrDefault(SyntaxTree.lemma(first), List.of());
    String form = first.text().toLowerCase(Locale.ROOT);
    return byLemma.isEmpty() ? byFirstWord.getOrDefault(form, List.of()) : byLemma;
  }

  /// The words of the entry from the first one on; empty where the sentence has others.
  private static List<Token> match(SyntaxTree tree, Token first, LexicalEntry entry) {
    String[] words = words(entry);
    boolean verb = entry.partOfSpeech() == PartOfSpeech.VERB;
    List<Token> found = new ArrayList<>();
    for (String word : words) {
      int from = found.isEmpty() ? first.index() : found.getLast().index() + 1;
      boolean last = found.size() == words.length - 1;
      Optional<Token> next =
          tree.tokens().stream()
              .skip(from)
              .limit(verb && !found.isEmpty() ? REACH : 1)
              .filter(token -> isWord(token, word))
              .filter(token -> !verb || found.isEmpty() || belongs(tree, found, token))
              .filter(
                  token -> !last || !token.is("case") || token.index() < from + PREPOSITION_REACH)
              .findFirst();
      if (next.isEmpty()) {
        return List.of();
      }
      found.add(next.get());
    }
    Token head = head(found, entry);
    boolean fits =
        switch (entry.partOfSpeech()) {
          case VERB -> tree.isVerb(head);
          case NOUN -> head.tagged("NN");
          case ADJECTIVE -> words.length > 1 || head.tagged("JJ");
          case ADVERB -> false;
        };
    return fits ? found : List.of();
  }

  private static boolean isWord(Token token, String word) {
    return SyntaxTree.lemma(token).equals(word) || token.text().equalsIgnoreCase(word);
  }

  private static boolean belongs(SyntaxTree tree, List<Token> words, Token token) {
    Optional<Token> parent = tree.parent(token);
    return parent.filter(words::contains).isPresent()
        || (token.is("case") || token.is("mark"))
            && parent.flatMap(tree::parent).filter(words::contains).isPresent();
  }

  /// A verb carries its phrase, else the word that stands above the others.
  private static Token head(List<Token> words, LexicalEntry entry) {
    return entry.partOfSpeech() == PartOfSpeech.VERB
        ? words.getFirst()
        : words.stream()
            .filter(word -> words.stream().noneMatch(other -> other.index() == word.head()))
            .findFirst()
            .orElse(words.getLast());
  }

  /// The arguments of the head and of the nouns and adjectives in its phrase. What follows the
  /// preposition that ends a verb's phrase is the object of the two together: "look into the case".
  private Map<String, List<Token>> slots(
      SyntaxTree tree,
      Arguments arguments,
      Token head,
      List<Token> words,
      List<LexicalEntry> entries) {
    Map<String, List<Token>> slots = new LinkedHashMap<>(arguments.of(head));
    for (Token word : tree.isVerb(head) ? words.subList(1, words.size()) : List.<Token>of()) {
      arguments.of(word).forEach(slots::putIfAbsent);
      slots.remove("self");
    }
    slots.replaceAll(
        (slot, found) ->
            found.stream().filter(word -> word.equals(head) || !words.contains(word)).toList());
    slots.values().removeIf(List::isEmpty);
    String preposition = SyntaxTree.lemma(words.getLast());
    boolean open =
        words.size() > 1
            && !slots.containsKey(Arguments.OBJECT)
            && entries.stream().allMatch(entry -> entry.roles(preposition).isEmpty());
    List<Token> behind = slots.get(preposition);
    if (open && behind != null) {
      slots.put(Arguments.OBJECT, behind);
    }
    if (head.tagged("NN")) {
      lend(tree, arguments, head, slots);
    }
    return slots;
  }

  /// "Conducted the takeover": a verb that only carries the event lends it its arguments.
  private void lend(
      SyntaxTree tree, Arguments arguments, Token noun, Map<String, List<Token>> slots) {
    Optional<Token> verb = tree.parent(noun).filter(tree::isVerb);
    boolean light =
        verb.stream()
            .flatMap(found -> lexicon.entries(tree.phrasalLemma(found), PartOfSpeech.VERB).stream())
            .anyMatch(entry -> entry.is(Function.LIGHT_VERB));
    if (light) {
      arguments
          .of(verb.get())
          .forEach(
              (slot, found) -> {
                if (!found.contains(noun) && !slot.equals(Arguments.OBJECT)) {
                  slots.putIfAbsent(slot.equals(Arguments.SUBJECT) ? "by" : slot, found);
                }
              });
    }
  }
}
