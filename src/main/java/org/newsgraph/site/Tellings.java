package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;

/// Finds what all articles tell of something, the newest article first.
///
/// Claims are found by the store's indexes, but read only when they are looked at, so that a page
/// about what thousands of articles name costs no more than another.
final class Tellings {

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Comparator<String> order;

  Tellings(DatasetGraph dataset, Addresses addresses, Optional<Holdings> holdings) {
    this.dataset = dataset;
    this.addresses = addresses;
    order = holdings.map(Holdings::newestFirst).orElse(Comparator.naturalOrder());
  }

  /// The claims in which the node is subject or object, by article.
  Map<String, List<Node>> claimsAbout(Node node) {
    return byArticle(
        Stream.concat(
            dataset.stream(Node.ANY, Node.ANY, RDF.Nodes.object, node),
            dataset.stream(Node.ANY, Node.ANY, RDF.Nodes.subject, node)));
  }

  /// The claims that the node is the nearest source of, by article.
  Map<String, List<Node>> claimsBy(Node node) {
    Map<String, List<Node>> claims = new TreeMap<>(order);
    byArticle(dataset.stream(Node.ANY, Node.ANY, Ng.CLAIMANT, node))
        .forEach(
            (article, assertions) ->
                claims.put(article, assertions.stream().flatMap(a -> stated(article, a)).toList()));
    return claims;
  }

  private Stream<Node> stated(String article, Node assertion) {
    return dataset.stream(NodeFactory.createURI(article), Node.ANY, Ng.STATED_IN, assertion)
        .map(Quad::getSubject);
  }

  private Map<String, List<Node>> byArticle(Stream<Quad> quads) {
    Map<String, List<Node>> found = new TreeMap<>(order);
    quads.forEach(
        quad ->
            found
                .computeIfAbsent(quad.getGraph().getURI(), iri -> new ArrayList<>())
                .add(quad.getSubject()));
    return new LinkedHashMap<>(found);
  }

  /// What these claims tell, read as the stream goes on.
  Stream<Telling> read(Map<String, List<Node>> claims) {
    return claims.entrySet().stream()
        .flatMap(entry -> reader(entry.getKey()).tellings(entry.getValue().stream()).stream());
  }

  private GraphReader reader(String article) {
    return new GraphReader(
        new ArticleIri(article), dataset.getGraph(NodeFactory.createURI(article)), addresses);
  }
}
