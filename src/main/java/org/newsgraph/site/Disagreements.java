package org.newsgraph.site;

import java.util.List;

/// Where sources contradict each other.
///
/// @param numbers different numbers for the same
/// @param denials what one affirms and another denies
/// @param complete whether all sources were compared; the comparison ends after some time
record Disagreements(List<Pair> numbers, List<Pair> denials, boolean complete) {

  Disagreements {
    numbers = List.copyOf(numbers);
    denials = List.copyOf(denials);
  }

  /// Two sides of one thing.
  ///
  /// @param about what both speak of
  record Pair(String kind, String about, Side one, Side other) {}

  /// What one source says.
  ///
  /// @param says the number, or "affirms" or "denies"
  /// @param href the sentence in its article; empty where it is not found
  record Side(String says, String source, String sentence, String article, String href) {}
}
