package org.newsgraph.reconcile;

import java.time.LocalDate;
import java.util.List;

/// What came of one query.
sealed interface QueryOutcome {

  /// What the service proposes, on the day on which it was asked.
  record Found(List<RemoteCandidate> candidates, LocalDate retrieved) implements QueryOutcome {
    public Found {
      candidates = List.copyOf(candidates);
    }
  }

  /// There was no answer that can be used, and why.
  record Unresolved(String reason) implements QueryOutcome {}
}
