package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.NodeText;

/// Reads the tellings that a filter wants.
///
/// What the filter asks for is looked up in the store's indexes first, so that articles without it
/// are skipped and of the others only the claims are read that may be wanted.
final class ClaimSelection {

  private static final int FEW = 2_000;

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final ClaimFilter filter;
  private final List<Function<ArticleClaims, Stream<Node>>> criteria;

  ClaimSelection(DatasetGraph dataset, Addresses addresses, ClaimFilter filter) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.filter = filter;
    this.criteria = criteria(filter);
  }

  /// What a wanted telling has a claim of, in each way; the rarest first.
  private static List<Function<ArticleClaims, Stream<Node>>> criteria(ClaimFilter filter) {
    List<Function<ArticleClaims, Stream<Node>>> found = new ArrayList<>();
    filter.about().ifPresent(nodes -> found.add(of(nodes, ArticleClaims::about)));
    filter.sources().ifPresent(nodes -> found.add(of(nodes, ArticleClaims::reportedOf)));
    filter.places().ifPresent(nodes -> found.add(of(nodes, ArticleClaims::withObject)));
    filter
        .kind()
        .map(term -> NodeFactory.createURI(term.iri()))
        .ifPresent(kind -> found.add(claims -> claims.ofKind(kind)));
    if (filter.polarity().filter("negated"::equals).isPresent()) {
      found.add(claims -> claims.whoseAssertionHas(Ng.POLARITY, Ng.NEGATED));
    }
    if (filter.isOfTime()) {
      found.add(
          claims -> claims.ofProperty(Ng.TIME, time -> filter.isWithinTime(NodeText.of(time))));
    }
    filter
        .certainty()
        .ifPresent(
            name ->
                found.add(claims -> claims.whoseAssertionHas(Ng.CERTAINTY, Ng.certainty(name))));
    return found;
  }

  private interface Lookup {
    Stream<Node> in(ArticleClaims claims, Node node);
  }

  private static Function<ArticleClaims, Stream<Node>> of(Set<Node> nodes, Lookup lookup) {
    return claims -> nodes.stream().flatMap(node -> lookup.in(claims, node));
  }

  /// The wanted tellings of these articles, in their order, read as the stream goes on.
  Stream<Telling> of(List<String> articles) {
    Optional<Set<String>> named = named();
    return articles.stream()
        .filter(article -> named.map(some -> some.contains(article)).orElse(true))
        .flatMap(this::tellings)
        .filter(filter::takes);
  }

  private Stream<Telling> tellings(String article) {
    GraphReader reader =
        new GraphReader(
            new ArticleIri(article), dataset.getGraph(NodeFactory.createURI(article)), addresses);
    ArticleClaims claims = reader.claims();
    if (criteria.isEmpty()) {
      return reader.tellings(claims.all()).stream();
    }
    boolean hopeful =
        criteria.stream().allMatch(wanted -> wanted.apply(claims).findAny().isPresent());
    if (!hopeful) {
      return Stream.of();
    }
    Set<GraphReader.Part> parts =
        criteria.stream()
            .map(wanted -> wanted.apply(claims).map(reader::part).collect(Collectors.toSet()))
            .reduce(ClaimSelection::common)
            .orElseThrow();
    return reader
        .tellings(
            criteria.getFirst().apply(claims).filter(claim -> parts.contains(reader.part(claim))))
        .stream();
  }

  private static <T> Set<T> common(Set<T> one, Set<T> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }

  /// The articles that name what the filter names; absent where it names nothing.
  private Optional<Set<String>> named() {
    return Stream.of(
            filter.article().map(Set::of),
            filter.about().map(this::about),
            filter.places().map(nodes -> graphs(nodes, RDF.Nodes.object)),
            filter.sources().map(nodes -> graphs(nodes, Ng.CLAIMANT)),
            filter
                .kind()
                .map(term -> NodeFactory.createURI(term.iri()))
                .flatMap(kind -> ifFew(kind, RDF.Nodes.type, Ng.CLAIMED_TYPE, RDF.Nodes.predicate)),
            filter
                .polarity()
                .filter("negated"::equals)
                .flatMap(name -> ifFew(Ng.NEGATED, Ng.POLARITY)),
            filter.certainty().flatMap(name -> ifFew(Ng.certainty(name), Ng.CERTAINTY)))
        .flatMap(Optional::stream)
        .reduce(ClaimSelection::common);
  }

  private Set<String> about(Set<Node> nodes) {
    Set<String> named =
        nodes.stream().flatMap(node -> Tellings.about(dataset, node)).collect(Collectors.toSet());
    return named.isEmpty() ? graphs(nodes, RDF.Nodes.object, RDF.Nodes.subject) : named;
  }

  /// The articles with this value, unless it is common: then one is soon found by looking at each.
  private Optional<Set<String>> ifFew(Node value, Node... properties) {
    List<String> found =
        Stream.of(properties)
            .flatMap(property -> dataset.stream(Node.ANY, Node.ANY, property, value))
            .limit(FEW + 1L)
            .map(quad -> quad.getGraph().getURI())
            .toList();
    return found.size() > FEW ? Optional.empty() : Optional.of(Set.copyOf(found));
  }

  private Set<String> graphs(Set<Node> nodes, Node... properties) {
    return nodes.stream()
        .flatMap(
            node ->
                Stream.of(properties)
                    .flatMap(
                        property -> StoreCounts.graphs(dataset, property, node).keySet().stream()))
        .collect(Collectors.toSet());
  }
}
