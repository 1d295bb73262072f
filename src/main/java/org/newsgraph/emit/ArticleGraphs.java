package org.newsgraph.emit;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.model.ArticleIri;

/// The graphs of one article.
///
/// @param facts facts, claims, evidence, and the article's own description
/// @param claims the claim of each fact, in the order of the facts; two may be one
/// @param text the article's text
/// @param run how facts and text were made, and which sentences gave nothing
/// @param links which items of a knowledge base its named things are; empty where none were looked
///   for
public record ArticleGraphs(
    ArticleIri article, Graph facts, List<Node> claims, Graph text, Graph run, Graph links) {

  public ArticleGraphs {
    claims = List.copyOf(claims);
  }

  /// The same graphs with these links.
  public ArticleGraphs with(Graph newLinks) {
    return new ArticleGraphs(article, facts, claims, text, run, newLinks);
  }

  /// The graphs under their names.
  public DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(NodeFactory.createURI(article.iri()), facts);
    dataset.addGraph(NodeFactory.createURI(article.text()), text);
    dataset.addGraph(NodeFactory.createURI(article.run()), run);
    dataset.addGraph(NodeFactory.createURI(article.links()), links);
    return dataset;
  }
}
