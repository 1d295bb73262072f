package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.model.ArticleIri;

/// The three graphs of one article.
///
/// @param facts facts, claims, evidence, and the article's own description
/// @param text the article's text
/// @param run how the other two were made, and which sentences gave nothing
public record ArticleGraphs(ArticleIri article, Graph facts, Graph text, Graph run) {

  /// The graphs under their names.
  public DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(NodeFactory.createURI(article.iri()), facts);
    dataset.addGraph(NodeFactory.createURI(article.text()), text);
    dataset.addGraph(NodeFactory.createURI(article.run()), run);
    return dataset;
  }
}
