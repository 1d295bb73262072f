package org.newsgraph.query;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Things and events as nodes, claims as edges, both with attributes.
///
/// Several values of an attribute are joined by `|`.
final class PropertyGraph {

  static final String TYPE = "type";
  static final String LABEL = "label";
  static final String CONFIDENCE = "confidence";

  private final SortedMap<String, SortedMap<String, SortedSet<String>>> nodes = new TreeMap<>();
  private final SortedMap<String, Edge> edges = new TreeMap<>();

  /// What an edge has beside its ends and its relation.
  static final List<String> EDGE_ATTRIBUTES =
      List.of("claimant", "polarity", "certainty", CONFIDENCE, "article", "sentence");

  /// @param id the claim's IRI, or the triple where no article claims it
  /// @param relation the local name of the property
  /// @param attributes the values of [#EDGE_ATTRIBUTES]
  record Edge(String id, String source, String target, String relation, List<String> attributes) {}

  void node(String id) {
    attributesOf(id);
  }

  void attribute(String node, String name, String value) {
    attributesOf(node).computeIfAbsent(name, key -> new TreeSet<>()).add(value);
  }

  void edge(Edge edge) {
    node(edge.source());
    node(edge.target());
    edges.put(edge.id(), edge);
  }

  private SortedMap<String, SortedSet<String>> attributesOf(String node) {
    return nodes.computeIfAbsent(node, key -> new TreeMap<>());
  }

  Collection<String> nodes() {
    return Collections.unmodifiableCollection(nodes.keySet());
  }

  Collection<Edge> edges() {
    return Collections.unmodifiableCollection(edges.values());
  }

  /// The names of the attributes that nodes have: label and type, then the others by name.
  List<String> attributes() {
    SortedSet<String> others = new TreeSet<>();
    nodes.values().forEach(attributes -> others.addAll(attributes.keySet()));
    others.removeAll(List.of(LABEL, TYPE));
    return Stream.concat(Stream.of(LABEL, TYPE), others.stream()).toList();
  }

  /// The node's values of an attribute; its label is the end of its IRI where it has none.
  String value(String node, String attribute) {
    SortedSet<String> values = attributesOf(node).getOrDefault(attribute, new TreeSet<>());
    return values.isEmpty() && attribute.equals(LABEL)
        ? node.substring(node.lastIndexOf('/') + 1)
        : String.join("|", values);
  }
}
