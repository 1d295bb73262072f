package org.newsgraph.model;

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
  public Statistics {
    nodesByType = new TreeMap<>(nodesByType);
  }
}
