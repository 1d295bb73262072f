package org.newsgraph.model;

/// A sentence that gave no typed fact, or whose facts were too unsure: an entry of the recall
/// ledger.
///
/// @param openEvents whether it gave events that no lexicon entry knows
public record Unmatched(Span sentence, Reason reason, boolean openEvents) {

  /// A sentence that gave nothing at all.
  public Unmatched(Span sentence, Reason reason) {
    this(sentence, reason, false);
  }

  /// Why a sentence gave nothing.
  public enum Reason {
    /// Its predicates are in no lexicon entry.
    NO_LEXICON_ENTRY,
    /// A predicate is known but none of its arguments was found.
    NO_ARGUMENT,
    /// The sentence has no predicate at all or its analysis makes no sense.
    PARSE_REJECTED,
    /// It gave facts, but some were less sure than asked for.
    BELOW_CONFIDENCE
  }
}
