package org.newsgraph.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;

/// Takes the summary of a store away with the first change of an article, so that what it counts is
/// right or not there.
final class Summaries {

  private final DatasetGraph dataset;
  private @Nullable Node last;

  Summaries(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /// Told of each change of a graph, or of all graphs by a wildcard, within its transaction.
  void changing(Node graph) {
    if (graph.equals(last)) {
      return;
    }
    last = graph;
    if (!graph.isConcrete() || graph.isURI() && ArticleIri.isArticle(graph.getURI())) {
      List<Node> names =
          Iter.iter(dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, Ng.SUMMARY))
              .map(Quad::getGraph)
              .toList();
      names.forEach(dataset::removeGraph);
    }
  }

  /// Told of the end of a transaction that may have changed something.
  void endChange() {
    last = null;
  }
}
