package org.newsgraph.query;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;

/// Writes what a store holds, article by article in the order of their ids.
public final class Exporter {

  private static final Query GRAPH =
      QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public Exporter(RDFLink link) {
    this.link = link;
  }

  /// Writes all articles, and what follows from them together; returns how many.
  public int export(ExportOptions options, OutputStream out) {
    try (GraphOutput output = new GraphOutput(options, out)) {
      return export(output);
    }
  }

  /// Writes all articles, and what follows from them together; returns how many.
  public int export(GraphOutput output) {
    List<ArticleEntry> articles = new ArticleList(link).all();
    write(articles, output);
    articles.stream()
        .map(article -> new ArticleIri(article.iri()).base())
        .distinct()
        .sorted()
        .map(CorpusIri::new)
        .forEach(all -> write(all, output));
    return articles.size();
  }

  /// Writes one article.
  ///
  /// @throws QueryException where there is none of this id
  public void export(String articleId, GraphOutput output) {
    List<ArticleEntry> found =
        new ArticleList(link).all().stream().filter(a -> a.id().equals(articleId)).toList();
    if (found.isEmpty()) {
      throw new QueryException(
          "no article '" + articleId + "' in the store: 'newsgraph articles' lists them");
    }
    write(found, output);
  }

  private void write(List<ArticleEntry> articles, GraphOutput output) {
    for (ArticleEntry article : articles) {
      ArticleIri iri = new ArticleIri(article.iri());
      output.write(iri, graphs(iri, output.options()));
    }
  }

  private void write(CorpusIri corpus, GraphOutput output) {
    for (String name : List.of(corpus.identity(), corpus.background())) {
      output.write(corpus, name, graph(name));
    }
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
    graphs.addGraph(NodeFactory.createURI(name), graph(name));
  }

  private Graph graph(String name) {
    return new Questions(link).construct(GRAPH, Map.of("graph", NodeFactory.createURI(name)));
  }
}
