package org.newsgraph.site;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Comparator<String> order;

  Tellings(DatasetGraph dataset, Addresses addresses, Optional<Holdings> holdings) {
    this.dataset = dataset;
    this.addresses = addresses;
    order = holdings.map(Holdings::newestFirst).orElse(Comparator.naturalOrder());
  }

  /// How many claims have the node as subject or object, by article.
  Map<String, Long> countsAbout(Node node) {
    Map<String, Long> counts = new TreeMap<>(order);
    counts.putAll(StoreCounts.graphs(dataset, RDF.Nodes.object, node));
    StoreCounts.graphs(dataset, RDF.Nodes.subject, node)
        .forEach((article, number) -> counts.merge(article, number, Long::sum));
    return counts;
  }

  /// What these articles tell of the node, read as the stream goes on.
  Stream<Telling> about(Node node, Set<String> articles) {
    return read(articles, claims -> claims.about(node));
  }

  /// What the node is the nearest source of, read as the stream goes on.
  Stream<Telling> saidBy(Node node) {
    Set<String> articles = new TreeSet<>(order);
    articles.addAll(StoreCounts.graphs(dataset, Ng.CLAIMANT, node).keySet());
    return read(articles, claims -> claims.saidBy(node));
  }

  private Stream<Telling> read(Set<String> articles, Function<ArticleClaims, Stream<Node>> wanted) {
    return articles.stream()
        .map(this::reader)
        .flatMap(reader -> reader.tellings(wanted.apply(reader.claims())).stream());
  }

  private GraphReader reader(String article) {
    return new GraphReader(
        new ArticleIri(article), dataset.getGraph(NodeFactory.createURI(article)), addresses);
  }
}
