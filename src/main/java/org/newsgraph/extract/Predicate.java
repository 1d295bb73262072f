package org.newsgraph.extract;

import java.util.List;
import java.util.Map;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.PartOfSpeech;

/// A word, or a fixed phrase, that says that something happens or holds, with its arguments.
///
/// @param head the word that carries the phrase
/// @param words all words of the phrase
/// @param entries what the lexicon knows of it; empty for an open event
/// @param slots syntactic slot to the head words of its fillers
record Predicate(
    Tree tree,
    Token head,
    List<Token> words,
    String lemma,
    PartOfSpeech partOfSpeech,
    List<LexicalEntry> entries,
    Map<String, List<Token>> slots) {

  Span trigger() {
    Span span = words.getFirst().span();
    for (Token word : words) {
      span = span.cover(word.span());
    }
    return span;
  }

  List<Token> fillers(String slot) {
    return slots.getOrDefault(slot, List.of());
  }

  boolean is(LexicalEntry.Function function) {
    return entries.stream().anyMatch(entry -> entry.is(function));
  }
}
