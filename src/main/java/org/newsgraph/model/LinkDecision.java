package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/// Which item of a knowledge base a named thing of one article is, or that it is none.
///
/// @param thing the IRI of the thing
/// @param best the most likely item; empty where the knowledge base knows no such name
/// @param rivals the next most likely ones, the best first
/// @param reason what speaks for the best one, or why it was not taken, for people
/// @param retrieval when a service on the network told of the items, where one did
public record LinkDecision(
    String thing,
    Outcome outcome,
    Optional<LinkCandidate> best,
    List<LinkCandidate> rivals,
    String reason,
    Optional<Retrieval> retrieval) {
  public LinkDecision {
    rivals = List.copyOf(rivals);
  }

  /// What was decided.
  public enum Outcome {
    /// The thing is the item.
    SAME,
    /// The thing may well be the item.
    CLOSE,
    /// The thing is none that is known.
    NONE,
    /// Nothing could be found out; a later run may.
    UNRESOLVED
  }
}
