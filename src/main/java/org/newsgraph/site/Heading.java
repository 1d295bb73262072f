package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.ontology.NodeText;

/// An article's title and its day, where it has them.
record Heading(Optional<String> title, Optional<String> date) {

  /// Reads them within a transaction.
  static Heading of(String article, DatasetGraph dataset) {
    Node node = NodeFactory.createURI(article);
    return new Heading(
        text(dataset, node, DCTerms.title.asNode()), text(dataset, node, DCTerms.date.asNode()));
  }

  private static Optional<String> text(DatasetGraph dataset, Node article, Node property) {
    return dataset.stream(article, article, property, Node.ANY)
        .map(quad -> quad.getObject())
        .map(NodeText::of)
        .findFirst();
  }
}
