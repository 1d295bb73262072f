package org.newsgraph.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a store holds, counted over all articles.
///
/// @param sources how many articles each publisher has
/// @param months how many articles are of each month, such as `2026-03`
/// @param things those that most articles are about, sorted by IRI
/// @param pairs things that the same articles are about, the most frequent first
public record Summary(
    Statistics statistics,
    SortedMap<String, Long> sources,
    SortedMap<String, Long> months,
    List<Topic> things,
    List<Pair> pairs) {

  public Summary {
    sources = new TreeMap<>(sources);
    months = new TreeMap<>(months);
    things = List.copyOf(things);
    pairs = List.copyOf(pairs);
  }

  /// A named thing.
  ///
  /// @param classes IRIs of those classes among whose most told-of things it is, sorted
  /// @param name the label that most articles use
  /// @param articles how many are about it
  public record Topic(String iri, List<String> classes, String name, long articles) {
    public Topic {
      classes = List.copyOf(classes);
    }
  }

  /// Two named things.
  ///
  /// @param one the IRI that comes first in the alphabet
  /// @param articles how many are about both
  public record Pair(String one, String other, long articles) {}
}
