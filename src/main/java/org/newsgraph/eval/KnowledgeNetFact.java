package org.newsgraph.eval;

import org.newsgraph.model.Span;

/// A relation between two stretches of a document, given or predicted.
///
/// @param relation the relation's id
/// @param confidence 1 for a given fact
public record KnowledgeNetFact(String relation, Span subject, Span object, double confidence) {

  /// When two facts are the same.
  public enum Match {
    /// Their subjects share a character, and so do their objects.
    OVERLAP,
    /// Their subjects and objects have the same places.
    EXACT
  }

  /// Whether the other fact is the same.
  boolean matches(KnowledgeNetFact other, Match match) {
    return relation.equals(other.relation)
        && switch (match) {
          case OVERLAP -> subject.overlaps(other.subject) && object.overlaps(other.object);
          case EXACT -> subject.equals(other.subject) && object.equals(other.object);
        };
  }
}
