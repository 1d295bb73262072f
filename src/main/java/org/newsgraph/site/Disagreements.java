package org.newsgraph.site;

import java.util.List;
import java.util.Optional;

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
  /// @param about the names of what both speak of
  record Pair(String kind, List<Name> about, Side one, Side other) {
    Pair {
      about = List.copyOf(about);
    }
  }

  /// A name, with the page about what it names.
  record Name(String text, Optional<String> href) {}

  /// What one source says.
  ///
  /// @param says the number, or "affirms" or "denies"
  /// @param source who says it: the source that the article quotes, or the article itself
  /// @param href the sentence in its article; empty where it is not found
  record Side(String says, Name source, String sentence, String article, String href) {}
}
