package org.newsgraph.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/// Nodes as text: the words of a literal, the IRI of anything else.
public final class NodeText {

  private NodeText() {}

  /// The text of the node.
  public static String of(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /// The text of a row's cell; absent where nothing is bound.
  public static Optional<String> of(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable)).map(NodeText::of);
  }
}
