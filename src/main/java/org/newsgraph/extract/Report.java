package org.newsgraph.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Somebody's words in one sentence: who says them, by which word, and which words they are.
///
/// @param cue the reporting word or phrase
/// @param cueToken the word that carries the cue; absent where the cue stands in another sentence
/// @param source head word of the source; absent for "it is said that"
/// @param sourceTree the sentence of the source
/// @param predicate the reporting predicate; absent for "according to" and continued quotations
/// @param contents head words of the reported clauses, where the parse shows them
/// @param scope indices of the reported words
/// @param quotation whether the words are quoted directly
record Report(
    Tree tree,
    Span cue,
    Optional<Token> cueToken,
    Optional<Token> source,
    Tree sourceTree,
    Optional<Predicate> predicate,
    List<Token> contents,
    BitSet scope,
    boolean quotation) {

  boolean covers(Token token) {
    return scope.get(token.index());
  }
}
