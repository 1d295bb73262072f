package org.newsgraph.link;

import java.util.EnumSet;
import java.util.Set;

/// An item that a name may mean, with the ways that led to it.
///
/// @param via how it was found
/// @param common whether a class has the name too, as "interior ministry" has: then the name
///   describes many things
record Candidate(Item item, Set<Match> via, boolean common) {

  Candidate(Item item, Match first) {
    this(item, EnumSet.of(first), false);
  }

  /// The same item, found in the other's ways too.
  Candidate with(Candidate other) {
    Set<Match> ways = EnumSet.copyOf(via);
    ways.addAll(other.via);
    return new Candidate(item, ways, common);
  }

  Candidate common(boolean isCommon) {
    return new Candidate(item, via, isCommon);
  }

  /// Whether the whole name is one of the item's.
  boolean isWhole() {
    return best().compareTo(Match.ALIAS) <= 0;
  }

  /// The closest of the ways.
  Match best() {
    return via.iterator().next();
  }
}
