package org.newsgraph.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.site.EntityView.Neighbour;

/// Counts which named things are told of together with one.
final class Neighbours {

  private static final int MOST = 24;

  private final Node centre;
  private final Map<Node, Term> terms = new HashMap<>();
  private final Map<Node, Map<String, Integer>> ties = new HashMap<>();

  Neighbours(Node centre) {
    this.centre = centre;
  }

  void add(Telling telling) {
    telling.claims().stream()
        .flatMap(claim -> Stream.of(claim.subject(), claim.object()))
        .filter(term -> term.isNamed() && !term.node().equals(centre))
        .distinct()
        .forEach(
            term -> {
              terms.putIfAbsent(term.node(), term);
              ties.computeIfAbsent(term.node(), node -> new TreeMap<>())
                  .merge(telling.kind(), 1, Integer::sum);
            });
  }

  /// Those with the most ties first.
  List<Neighbour> strongest() {
    return ties.entrySet().stream()
        .map(
            entry ->
                new Neighbour(
                    Objects.requireNonNull(terms.get(entry.getKey())),
                    words(entry.getValue()),
                    sum(entry.getValue())))
        .sorted(
            Comparator.comparing(Neighbour::strength, Comparator.reverseOrder())
                .thenComparing(neighbour -> neighbour.term().label()))
        .limit(MOST)
        .toList();
  }

  private static String words(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getKey() + " ×" + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  private static int sum(Map<String, Integer> kinds) {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
