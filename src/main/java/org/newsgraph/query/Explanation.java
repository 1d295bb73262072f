package org.newsgraph.query;

import java.util.List;
import java.util.Optional;

/// One stated fact with the ground on which it stands.
///
/// @param claim IRI of the claim
/// @param sentence the sentence that states it
/// @param marks the words of the sentence that matter, in their order
/// @param claimants who says so, the nearest source first; empty where the article itself speaks
/// @param polarity `affirmed` or `negated`
/// @param certainty `certain`, `probable`, `possible` or `undetermined`
/// @param page where the sentence is in a PDF; absent for other articles
public record Explanation(
    String claim,
    Term subject,
    Term property,
    Term object,
    String sentence,
    List<Mark> marks,
    List<String> claimants,
    String polarity,
    String certainty,
    String confidence,
    String articleId,
    Optional<String> articleTitle,
    Optional<SourcePage> page) {

  public Explanation {
    marks = List.copyOf(marks);
    claimants = List.copyOf(claimants);
  }

  /// A part of the fact.
  ///
  /// @param iri absent for plain values
  /// @param type local name of its class; absent for values and properties
  public record Term(Optional<String> iri, String label, Optional<String> type) {}

  /// Words of the sentence: half-open, 0-based, in UTF-16 code units of it.
  public record Mark(Kind kind, int begin, int end) {}

  /// What marked words do.
  public enum Kind {
    /// They name the fact's subject.
    SUBJECT,
    /// They name the event or relation.
    TRIGGER,
    /// They name the fact's object.
    OBJECT,
    /// They attribute the clause to its source.
    ATTRIBUTION,
    /// They negate it.
    NEGATION,
    /// They make it doubtful.
    HEDGE
  }
}
