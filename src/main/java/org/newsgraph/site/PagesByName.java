package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/// Finds the pages of things by the very names that answers give them.
final class PagesByName {

  private final DatasetGraph dataset;
  private final Addresses addresses;

  PagesByName(DatasetGraph dataset, Addresses addresses) {
    this.dataset = dataset;
    this.addresses = addresses;
  }

  /// The page of the named thing of this name, within a transaction; absent where there is none or
  /// where several have it.
  Optional<String> page(String name) {
    var things =
        dataset.stream(Node.ANY, Node.ANY, RDFS.Nodes.label, NodeFactory.createLiteralString(name))
            .map(Quad::getSubject)
            .distinct()
            .flatMap(thing -> addresses.page(thing).stream())
            .filter(page -> page.startsWith("/entity/"))
            .limit(2)
            .toList();
    return things.size() == 1 ? Optional.of(things.getFirst()) : Optional.empty();
  }
}
