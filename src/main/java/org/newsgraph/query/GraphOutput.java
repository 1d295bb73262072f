package org.newsgraph.query;

import java.io.OutputStream;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;

/// Writes the graphs of articles to a stream, one article after the other.
///
/// The same articles in the same order give the same bytes, from whatever store they come. Closing
/// it ends the text and leaves the stream open.
public final class GraphOutput implements AutoCloseable {

  private final ExportOptions options;
  private final GraphSyntax syntax;

  /// Writes to the stream as the options say.
  public GraphOutput(ExportOptions options, OutputStream out) {
    this(
        options,
        switch (options.format()) {
          case TURTLE, TRIG, NQUADS, NTRIPLES -> new StreamedSyntax(options.format(), out);
          case JSONLD, JSONLD_GRAPHS, RDFXML -> new WholeSyntax(options.format(), out);
          case GRAPHML -> new PropertyGraphSyntax(options, graph -> GraphMl.write(graph, out));
          case CSV -> throw new IllegalArgumentException("CSV needs a stream for each table");
        });
  }

  private GraphOutput(ExportOptions options, GraphSyntax syntax) {
    this.options = options;
    this.syntax = syntax;
  }

  /// Writes a table of nodes and one of edges.
  public static GraphOutput tables(ExportOptions options, OutputStream nodes, OutputStream edges) {
    return new GraphOutput(
        options,
        new PropertyGraphSyntax(options, graph -> NodeEdgeTables.write(graph, nodes, edges)));
  }

  ExportOptions options() {
    return options;
  }

  /// Writes the graphs of one article, whose facts are in the graph named by its IRI.
  ///
  /// @throws java.io.UncheckedIOException where the stream cannot be written
  public void write(ArticleIri article, DatasetGraph graphs) {
    ReadingOrder order = new ReadingOrder(article, options);
    Graph told = graph(graphs, article.iri());
    UnaryOperator<Graph> full = full(article, told);
    syntax.write(article.iri(), order.arranged(facts(full.apply(told))));
    if (!options.factsOnly()) {
      syntax.write(article.links(), order.arranged(graph(graphs, article.links()).stream()));
    }
    if (options.withText()) {
      syntax.write(article.text(), order.arranged(graph(graphs, article.text()).stream()));
    }
    if (options.withRun()) {
      syntax.write(
          article.run(), order.arranged(full.apply(graph(graphs, article.run())).stream()));
    }
  }

  /// Writes a graph that follows from all articles, where more than plain facts is wanted.
  ///
  /// @throws java.io.UncheckedIOException where the stream cannot be written
  public void write(CorpusIri corpus, String name, Graph graph) {
    if (!options.factsOnly() && !graph.isEmpty()) {
      syntax.write(name, new ReadingOrder(corpus, options).arranged(graph.stream()));
    }
  }

  private Stream<Triple> facts(Graph graph) {
    if (options.format().isPropertyGraph()) {
      // Edges have what the claims say.
      return graph.stream();
    }
    if (options.factsOnly()) {
      return new PlainFacts(graph).triples();
    }
    return options.rdf12() ? Reifiers.of(graph) : graph.stream();
  }

  private UnaryOperator<Graph> full(ArticleIri article, Graph facts) {
    return options.full() && !options.factsOnly()
        ? new FullGraph(article, facts)::of
        : UnaryOperator.identity();
  }

  private static Graph graph(DatasetGraph graphs, String name) {
    return graphs.getGraph(NodeFactory.createURI(name));
  }

  /// Ends the text: syntaxes that need the whole at once are written now.
  @Override
  public void close() {
    syntax.end();
  }
}
