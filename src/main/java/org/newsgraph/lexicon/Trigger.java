package org.newsgraph.lexicon;

import java.util.List;
import java.util.Map;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.PartOfSpeech;

/// A word or phrase that the lexicon has entries for, with its arguments.
///
/// @param head the word that carries the phrase
/// @param words all words of the phrase, in the order of the sentence
/// @param slots syntactic slot to the head words of its fillers
record Trigger(
    SyntaxTree tree,
    Token head,
    List<Token> words,
    PartOfSpeech partOfSpeech,
    List<LexicalEntry> entries,
    Map<String, List<Token>> slots) {

  /// The words of the phrase; the head alone where others stand between them.
  Span span() {
    Token last = words.getLast();
    boolean adjacent = last.index() - words.getFirst().index() < words.size();
    return adjacent ? words.getFirst().span().cover(last.span()) : head.span();
  }
}
