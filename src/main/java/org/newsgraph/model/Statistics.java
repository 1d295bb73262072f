package org.newsgraph.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much a store holds.
///
/// @param claims facts as articles state them, denied and doubted ones too
/// @param plainFacts claims that stand as plain triples
/// @param negatedClaims claims of denied clauses
/// @param uncertainClaims affirmed claims of clauses that are not certain
/// @param claimants different sources
/// @param nodesByType how many things and events there are of each class, by its IRI
public record Statistics(
    long articles,
    long claims,
    long plainFacts,
    long negatedClaims,
    long uncertainClaims,
    long assertions,
    long claimants,
    SortedMap<String, Long> nodesByType) {

  /// Equally frequent ones by their names.
  public static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  public Statistics {
    nodesByType = new TreeMap<>(nodesByType);
  }

  /// The classes with how many nodes each has, the most frequent first.
  public List<Map.Entry<String, Long>> mostFrequentTypes() {
    return nodesByType.entrySet().stream().sorted(MOST_FREQUENT_FIRST).toList();
  }
}
