package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;

/// Finds what all articles tell of something, the newest article first.
///
/// Articles are found by the store's indexes, but their claims read only when they are looked at,
/// so that a page about what thousands of articles name costs no more than another.
final class Tellings {

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Optional<Holdings> holdings;

  Tellings(DatasetGraph dataset, Addresses addresses, Optional<Holdings> holdings) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.holdings = holdings;
  }

  /// The articles that speak of the node, the newest first.
  List<String> articlesAbout(Node node) {
    List<String> about = about(dataset, node).toList();
    return newestFirst(
        about.isEmpty()
            ? Stream.of(RDF.Nodes.object, RDF.Nodes.subject)
                .flatMap(part -> StoreCounts.graphs(dataset, part, node).keySet().stream())
            : about.stream());
  }

  /// The articles that say so by themselves, as they do of named things alone.
  static Stream<String> about(DatasetGraph dataset, Node node) {
    return dataset.stream(Node.ANY, Node.ANY, Ng.ABOUT, node).map(quad -> quad.getGraph().getURI());
  }

  private List<String> newestFirst(Stream<String> articles) {
    return holdings
        .map(held -> held.newestFirst(articles))
        .orElseGet(() -> articles.distinct().sorted().toList());
  }

  /// What these articles tell of the node, read as the stream goes on.
  Stream<Telling> about(Node node, List<String> articles) {
    return read(articles, claims -> claims.about(node));
  }

  /// What the node is the nearest source of, read as the stream goes on.
  Stream<Telling> saidBy(Node node) {
    return read(
        newestFirst(StoreCounts.graphs(dataset, Ng.CLAIMANT, node).keySet().stream()),
        claims -> claims.saidBy(node));
  }

  private Stream<Telling> read(
      List<String> articles, Function<ArticleClaims, Stream<Node>> wanted) {
    return articles.stream()
        .map(this::reader)
        .flatMap(reader -> reader.tellings(wanted.apply(reader.claims())).stream());
  }

  private GraphReader reader(String article) {
    return new GraphReader(
        new ArticleIri(article), dataset.getGraph(NodeFactory.createURI(article)), addresses);
  }
}
