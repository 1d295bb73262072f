package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/// A node or value of the graph as a reader sees it.
///
/// @param label its name, or the value as written
/// @param type the IRI of its class; absent for values
/// @param href the page about it; absent for values and nodes that have none
record Term(Node node, String label, Optional<String> type, Optional<String> href) {

  /// The name, or the value as one writes it: "3 May 2014", "1,200".
  String text() {
    if (!node.isLiteral()) {
      return label;
    }
    return node.getLiteralDatatypeURI().equals(XSD.integer.getURI()) && label.matches("\\d{1,15}")
        ? Words.number(Long.parseLong(label))
        : Time.inWords(label);
  }

  /// The class in words; empty for values.
  String kind() {
    return type.map(Words::ofTerm).orElse("");
  }

  /// Whether it is a named thing, which articles share.
  boolean isNamed() {
    return href.filter(address -> address.startsWith("/entity/")).isPresent();
  }
}
