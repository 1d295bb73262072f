package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// A node or value of the graph as a reader sees it.
///
/// @param label its name, or the value as written
/// @param type the IRI of its class; absent for values
/// @param href the page about it; absent for values and nodes that have none
record Term(Node node, String label, Optional<String> type, Optional<String> href) {

  /// The class in words; empty for values.
  String kind() {
    return type.map(Words::ofTerm).orElse("");
  }

  /// Whether it is a named thing, which articles share.
  boolean isNamed() {
    return href.filter(address -> address.startsWith("/entity/")).isPresent();
  }
}
