package org.newsgraph.reconcile;

import java.util.List;

/// An item that a service proposes.
///
/// @param iri what the service's identifier stands for
/// @param description empty where the service gives none
/// @param score in the service's own measure; more is better
/// @param match whether the service is certain of it
record RemoteCandidate(
    String iri,
    String name,
    String description,
    double score,
    boolean match,
    List<RemoteType> types) {
  RemoteCandidate {
    types = List.copyOf(types);
  }

  /// A type of the service; its name is the id where the service gives no other.
  record RemoteType(String id, String name) {}
}
