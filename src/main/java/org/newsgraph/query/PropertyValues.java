package org.newsgraph.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.ontology.ShippedFile;

/// Reads which values things have, as plain facts: affirmed and certain ones.
public final class PropertyValues {

  private static final Query VALUES = ShippedFile.query(PropertyValues.class, "property-values");

  private final Questions questions;

  /// A value of a thing.
  ///
  /// @param label what it is called; a literal's own text
  public record PropertyValue(String thing, String property, Node value, String label) {

    /// The IRI of the value; absent where it is a literal.
    public Optional<String> iri() {
      return value.isURI() ? Optional.of(value.getURI()) : Optional.empty();
    }
  }

  /// Reads through this link, which stays open.
  public PropertyValues(RDFLink link) {
    questions = new Questions(link);
  }

  /// The values of the things' properties of Newsgraph's ontology, in a fixed order.
  public List<PropertyValue> of(Collection<String> things) {
    if (things.isEmpty()) {
      return List.of();
    }
    List<Node> nodes = things.stream().map(NodeFactory::createURI).toList();
    return questions.select(VALUES, "thing", nodes, Map.of()).stream()
        .map(PropertyValues::value)
        .toList();
  }

  private static PropertyValue value(Binding row) {
    Node value = row.get("value");
    return new PropertyValue(
        row.get("thing").getURI(),
        row.get("property").getURI(),
        value,
        NodeText.of(row, "label").orElseGet(() -> NodeText.of(value)));
  }
}
