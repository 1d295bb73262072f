package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Finds the words of a sentence that an entry gives a meaning to.
final class TriggerFinder {

  private final Lexicon lexicon;
  private final Phrases phrases;

  TriggerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.phrases = new Phrases(lexicon.filtered(entry -> entry.denotes().isPresent()));
  }

  /// The triggers in the order of the sentence; a word of a phrase is none by itself.
  List<Trigger> find(SyntaxTree tree) {
    Arguments arguments = new Arguments(tree);
    List<Trigger> found = new ArrayList<>();
    Set<Token> taken = new HashSet<>();
    for (Token token : tree.tokens()) {
      phrase(tree, arguments, token)
          .ifPresent(
              trigger -> {
                found.add(trigger);
                taken.addAll(trigger.words());
              });
    }
    for (Token token : tree.tokens()) {
      if (!taken.contains(token)) {
        word(tree, arguments, token).ifPresent(found::add);
      }
    }
    found.sort((one, other) -> Integer.compare(one.head().index(), other.head().index()));
    return found;
  }

  private Optional<Trigger> phrase(SyntaxTree tree, Arguments arguments, Token token) {
    List<Phrases.Match> verbs =
        tree.isVerb(token) ? phrases.ofVerb(tree, token) : List.<Phrases.Match>of();
    if (!verbs.isEmpty()) {
      List<Token> words = verbs.getFirst().words();
      List<LexicalEntry> entries = verbs.stream().map(Phrases.Match::entry).toList();
      Map<String, List<Token>> slots = phraseSlots(arguments, words, entries);
      return Optional.of(new Trigger(tree, token, words, PartOfSpeech.VERB, entries, slots));
    }
    for (PartOfSpeech pos : List.of(PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE)) {
      List<Phrases.Match> row = phrases.inRow(tree, token, pos);
      if (!row.isEmpty()) {
        Token head = row.getFirst().head();
        List<Token> words = row.getFirst().words();
        List<LexicalEntry> entries = row.stream().map(Phrases.Match::entry).toList();
        Map<String, List<Token>> slots = slots(tree, arguments, head, pos, entries);
        removeWords(slots, words, head);
        return Optional.of(new Trigger(tree, head, words, pos, entries, slots));
      }
    }
    return Optional.empty();
  }

  private Optional<Trigger> word(SyntaxTree tree, Arguments arguments, Token token) {
    Optional<PartOfSpeech> pos = partOfSpeech(tree, token);
    List<LexicalEntry> entries =
        pos.map(found -> lexicon.entries(SyntaxTree.lemma(token), found)).orElse(List.of());
    if (entries.isEmpty() && pos.isPresent()) {
      entries = lexicon.entries(token.text().toLowerCase(Locale.ROOT), pos.get());
    }
    List<LexicalEntry> telling =
        entries.stream().filter(entry -> entry.denotes().isPresent()).toList();
    return telling.isEmpty()
        ? Optional.empty()
        : pos.map(
            found ->
                new Trigger(
                    tree,
                    token,
                    List.of(token),
                    found,
                    telling,
                    slots(tree, arguments, token, found, telling)));
  }

  private static Optional<PartOfSpeech> partOfSpeech(SyntaxTree tree, Token token) {
    if (tree.isVerb(token)) {
      return Optional.of(PartOfSpeech.VERB);
    } else if (token.tagged("NN")) {
      return Optional.of(PartOfSpeech.NOUN);
    }
    return token.tagged("JJ") ? Optional.of(PartOfSpeech.ADJECTIVE) : Optional.empty();
  }

  private Map<String, List<Token>> slots(
      SyntaxTree tree,
      Arguments arguments,
      Token head,
      PartOfSpeech partOfSpeech,
      List<LexicalEntry> entries) {
    return switch (partOfSpeech) {
      case VERB -> new LinkedHashMap<>(arguments.ofVerb(head));
      case NOUN -> lent(tree, arguments, head, entries);
      case ADJECTIVE, ADVERB -> arguments.ofAdjective(head);
    };
  }

  /// "Carried out the takeover": a verb that only carries the event lends it its arguments.
  private Map<String, List<Token>> lent(
      SyntaxTree tree, Arguments arguments, Token noun, List<LexicalEntry> entries) {
    Map<String, List<Token>> slots = arguments.ofNoun(noun);
    Optional<Token> verb = tree.parent(noun).filter(tree::isVerb);
    Optional<LexicalEntry> light = verb.flatMap(found -> lightVerb(tree, found));
    if (verb.isPresent() && light.isPresent()) {
      String own = light.get().roles(Arguments.SUBJECT).isEmpty() ? Arguments.SUBJECT : "object";
      Map<String, List<Token>> outer = arguments.ofVerb(verb.get());
      boolean carried = outer.getOrDefault(own, List.of()).contains(noun);
      boolean undergone =
          entries.stream()
              .anyMatch(
                  entry ->
                      light.get().roles(Arguments.SUBJECT).stream()
                          .anyMatch(entry.roles("of")::contains));
      for (Map.Entry<String, List<Token>> slot :
          carried ? outer.entrySet() : Set.<Map.Entry<String, List<Token>>>of()) {
        String name =
            slot.getKey().equals(Arguments.SUBJECT) ? undergone ? "of" : "by" : slot.getKey();
        if (!slot.getValue().contains(noun)) {
          slots.putIfAbsent(name, slot.getValue());
        }
      }
    }
    return slots;
  }

  private Optional<LexicalEntry> lightVerb(SyntaxTree tree, Token verb) {
    String lemma = SyntaxTree.lemma(verb);
    String particle =
        tree.child(verb, "compound:prt").map(word -> " " + SyntaxTree.lemma(word)).orElse("");
    return lexicon.entries(lemma + particle, PartOfSpeech.VERB).stream()
        .filter(entry -> entry.is(Function.LIGHT_VERB))
        .findFirst();
  }

  /// The verb's own arguments and those of the nouns and adjectives in its phrase; what follows the
  /// preposition that ends the phrase is the object of the two together: "look into the case".
  private static Map<String, List<Token>> phraseSlots(
      Arguments arguments, List<Token> words, List<LexicalEntry> entries) {
    Map<String, List<Token>> slots = new LinkedHashMap<>(arguments.ofVerb(words.getFirst()));
    for (Token word : words.subList(1, words.size())) {
      if (word.tagged("NN") || word.tagged("JJ")) {
        Map<String, List<Token>> own =
            word.tagged("NN") ? arguments.ofNoun(word) : arguments.ofAdjective(word);
        own.remove("self");
        own.remove(Arguments.SUBJECT);
        own.forEach(slots::putIfAbsent);
      }
    }
    removeWords(slots, words, words.getFirst());
    String preposition = SyntaxTree.lemma(words.getLast());
    boolean open =
        !slots.containsKey(Arguments.OBJECT)
            && entries.stream().allMatch(entry -> entry.roles(preposition).isEmpty());
    List<Token> behind = slots.get(preposition);
    if (open && behind != null) {
      slots.remove(preposition);
      slots.put(Arguments.OBJECT, behind);
    }
    return slots;
  }

  private static void removeWords(Map<String, List<Token>> slots, List<Token> words, Token head) {
    slots.replaceAll(
        (slot, fillers) ->
            fillers.stream()
                .filter(filler -> filler.equals(head) || !words.contains(filler))
                .toList());
    slots.values().removeIf(List::isEmpty);
  }
}
