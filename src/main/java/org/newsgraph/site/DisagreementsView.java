package org.newsgraph.site;

import java.util.List;
import org.newsgraph.site.Disagreements.Pair;

/// What the page of disagreements shows.
///
/// @param ready whether they have been looked for
/// @param complete whether all sources were compared
/// @param numbersFound how many differing numbers there are, more than are shown perhaps
record DisagreementsView(
    boolean ready,
    boolean complete,
    String numbersFound,
    List<Pair> numbers,
    String denialsFound,
    List<Pair> denials) {

  DisagreementsView {
    numbers = List.copyOf(numbers);
    denials = List.copyOf(denials);
  }
}
