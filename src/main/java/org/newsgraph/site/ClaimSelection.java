package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.ontology.ShippedFile;

/// Reads the tellings that a filter wants.
///
/// What the filter asks for is looked up in the store's indexes first, so that articles without it
/// are skipped and of the others only the claims are read that may be wanted.
final class ClaimSelection {

  private static final int FEW = 2_000;
  private static final Query TELLING = ShippedFile.query(ClaimSelection.class, "articles-telling");

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
    if (filter.asksForTime()) {
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
    if (criteria.size() < 2) {
      return reader
          .tellings(criteria.isEmpty() ? claims.all() : criteria.getFirst().apply(claims))
          .stream();
    }
    boolean hopeful =
        criteria.stream().allMatch(wanted -> wanted.apply(claims).findAny().isPresent());
    if (!hopeful) {
      return Stream.of();
    }
    Set<GraphReader.Clause> clauses =
        criteria.stream()
            .map(wanted -> wanted.apply(claims).map(reader::clause).collect(Collectors.toSet()))
            .reduce(ClaimSelection::common)
            .orElseThrow();
    return reader
        .tellings(
            criteria
                .getFirst()
                .apply(claims)
                .filter(claim -> clauses.contains(reader.clause(claim))))
        .stream();
  }

  private static <T> Set<T> common(Set<T> one, Set<T> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }

  /// The articles that name what the filter names; absent where it names nothing.
  private Optional<Set<String>> named() {
    Optional<Node> kind = filter.kind().map(term -> NodeFactory.createURI(term.iri()));
    Optional<Node> type =
        kind.filter(
            term ->
                ArticleClaims.IS.stream()
                    .anyMatch(is -> dataset.contains(Node.ANY, Node.ANY, is, term)));
    Optional<Node> negated =
        filter.polarity().filter("negated"::equals).map(polarity -> Ng.NEGATED);
    Optional<Node> certainty = filter.certainty().map(Ng::certainty);
    return Stream.of(
            filter.article().map(Set::of),
            filter.about().map(this::about),
            filter.places().map(nodes -> graphs(nodes, RDF.Nodes.object)),
            filter.sources().map(nodes -> graphs(nodes, Ng.CLAIMANT)),
            kind.flatMap(
                value -> ifFew(value, RDF.Nodes.type, Ng.CLAIMED_TYPE, RDF.Nodes.predicate)),
            negated.flatMap(value -> ifFew(value, Ng.POLARITY)),
            certainty.flatMap(value -> ifFew(value, Ng.CERTAINTY)),
            type.flatMap(one -> negated.flatMap(value -> ifFewTell(one, Ng.POLARITY, value))),
            type.flatMap(one -> certainty.flatMap(value -> ifFewTell(one, Ng.CERTAINTY, value))))
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
    return ifFew(
        Stream.of(properties)
            .flatMap(property -> dataset.stream(Node.ANY, Node.ANY, property, value))
            .map(Quad::getGraph));
  }

  /// The articles in which an assertion of this value tells of an event of this class, unless that
  /// is common.
  private Optional<Set<String>> ifFewTell(Node type, Node property, Node value) {
    return ifFew(
        ArticleClaims.IS.stream()
            .flatMap(
                is ->
                    rows(Map.of("is", is, "class", type, "property", property, "value", value))
                        .stream()));
  }

  private List<Node> rows(Map<String, Node> given) {
    var question = QueryExec.dataset(dataset).query(TELLING);
    given.forEach(question::substitution);
    try (QueryExec execution = question.build()) {
      return Iter.iter(execution.select()).map(row -> row.get("graph")).toList();
    }
  }

  private static Optional<Set<String>> ifFew(Stream<Node> graphs) {
    List<String> found = graphs.limit(FEW + 1L).map(Node::getURI).toList();
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
