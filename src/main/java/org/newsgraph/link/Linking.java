package org.newsgraph.link;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;

/// What a name was linked to, and why.
///
/// @param best the most likely item, linked or not
/// @param rivals the next most likely ones, the best first
public record Linking(
    LinkDecision.Outcome outcome,
    Optional<LinkCandidate> best,
    List<LinkCandidate> rivals,
    String reason) {
  public Linking {
    rivals = List.copyOf(rivals);
  }
}
