package org.newsgraph.link;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Retrieval;

/// What a name was linked to, and why.
///
/// @param best the most likely item, linked or not
/// @param rivals the next most likely ones, the best first
/// @param retrieval when a service on the network told of the items, where one did
public record Linking(
    LinkDecision.Outcome outcome,
    Optional<LinkCandidate> best,
    List<LinkCandidate> rivals,
    String reason,
    Optional<Retrieval> retrieval) {
  public Linking {
    rivals = List.copyOf(rivals);
  }

  /// A link that no service on the network had a part in.
  public Linking(
      LinkDecision.Outcome outcome,
      Optional<LinkCandidate> best,
      List<LinkCandidate> rivals,
      String reason) {
    this(outcome, best, rivals, reason, Optional.empty());
  }

  /// The decision about the thing of this IRI.
  public LinkDecision decision(String thing) {
    return new LinkDecision(thing, outcome, best, rivals, reason, retrieval);
  }
}
