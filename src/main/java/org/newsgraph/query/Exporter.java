package org.newsgraph.query;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.model.ArticleIri;

/// Writes what a store holds, article by article in the order of their ids.
public final class Exporter {

  private static final Query GRAPH =
      QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public Exporter(RDFLink link) {
    this.link = link;
  }

  /// Writes all articles; returns how many.
  public int export(ExportOptions options, OutputStream out) {
    return write(new ArticleList(link).all(), options, out);
  }

  /// Writes one article.
  ///
  /// @throws QueryException where there is none of this id
  public void export(String articleId, ExportOptions options, OutputStream out) {
    List<ArticleEntry> found =
        new ArticleList(link).all().stream().filter(a -> a.id().equals(articleId)).toList();
    if (found.isEmpty()) {
      throw new QueryException(
          "no article '" + articleId + "' in the store: 'newsgraph articles' lists them");
    }
    write(found, options, out);
  }

  private int write(List<ArticleEntry> articles, ExportOptions options, OutputStream out) {
    try (GraphOutput output = new GraphOutput(options, out)) {
      for (ArticleEntry article : articles) {
        ArticleIri iri = new ArticleIri(article.iri());
        output.write(iri, graphs(iri, options));
      }
    }
    return articles.size();
  }

  private DatasetGraph graphs(ArticleIri article, ExportOptions options) {
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    add(article.iri(), graphs);
    add(article.links(), graphs);
    if (options.withText()) {
      add(article.text(), graphs);
    }
    if (options.withRun()) {
      add(article.run(), graphs);
    }
    return graphs;
  }

  private void add(String name, DatasetGraph graphs) {
    Node graph = NodeFactory.createURI(name);
    graphs.addGraph(graph, new Questions(link).construct(GRAPH, Map.of("graph", graph)));
  }
}
