package org.newsgraph.model;

/// A sentence that gave no typed fact: an entry of the recall ledger.
public record Unmatched(Span sentence, Reason reason) {

  /// Why a sentence gave nothing.
  public enum Reason {
    /// Its predicates are in no lexicon entry.
    NO_LEXICON_ENTRY,
    /// A predicate is known but none of its arguments was found.
    NO_ARGUMENT,
    /// The sentence has no predicate at all or its analysis makes no sense.
    PARSE_REJECTED
  }
}
