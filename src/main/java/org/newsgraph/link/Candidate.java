package org.newsgraph.link;

import java.util.EnumSet;
import java.util.Set;

/// An item that a name may mean, with the ways that led to it.
///
/// @param via how it was found
record Candidate(Item item, Set<Match> via) {

  Candidate(Item item, Match first) {
    this(item, EnumSet.of(first));
  }

  /// The closest of the ways.
  Match best() {
    return via.iterator().next();
  }
}
