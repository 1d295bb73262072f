package org.newsgraph.validate;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.FmtUtils;

/// One node that is not as a shape asks.
///
/// @param node the node looked at
/// @param path the property at fault, or the path of several
/// @param value the value at fault
public record Violation(Node node, Optional<Path> path, Optional<Node> value, String message) {

  /// The property at fault, where it is one and not a path of several.
  public Optional<Node> property() {
    return path.filter(P_Link.class::isInstance).map(link -> ((P_Link) link).getNode());
  }

  @Override
  public String toString() {
    String at = path.map(property -> " " + property).orElse("");
    String found = value.map(term -> " (found " + FmtUtils.stringForNode(term) + ")").orElse("");
    return FmtUtils.stringForNode(node) + at + ": " + message + found;
  }
}
