package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Certainty;
import org.newsgraph.ontology.Ng;
import org.newsgraph.query.SourcePage;
import org.newsgraph.query.SpanIri;

/// Reads the graph of one article as a person does: terms with their names, claims with their
/// grounds.
final class GraphReader {

  private static final int MAX_SOURCES = 10;

  private final ArticleIri article;
  private final Graph graph;
  private final Addresses addresses;
  private final Map<Node, Term> terms = new HashMap<>();
  private final Map<Node, Ground> grounds = new HashMap<>();
  private final Map<Node, Map<Node, List<Node>>> properties = new HashMap<>();

  GraphReader(ArticleIri article, Graph graph, Addresses addresses) {
    this.article = article;
    this.graph = graph;
    this.addresses = addresses;
  }

  /// The article's claims, to be looked up.
  ArticleClaims claims() {
    return new ArticleClaims(graph);
  }

  /// All that the article tells, in the order of its text.
  List<Telling> tellings() {
    return tellings(claims().all());
  }

  /// What these claims tell, each event with all of its claims, in the order of the text.
  List<Telling> tellings(Stream<Node> claims) {
    Set<Node> told = new HashSet<>();
    List<Telling> found = new ArrayList<>();
    claims.forEach(
        claim -> {
          if (!told.contains(claim)) {
            Telling telling = telling(claim);
            telling.claims().forEach(part -> told.add(part.node()));
            found.add(telling);
          }
        });
    return found.stream().sorted(order()).toList();
  }

  /// An assertion and one of its subjects; the claims of an event that share both make one telling.
  record Clause(Node subject, Node assertion) {}

  /// The clause that a claim belongs to, without reading what else is said of the claim.
  Clause clause(Node claim) {
    return new Clause(object(claim, RDF.Nodes.subject), object(claim, Ng.STATED_IN));
  }

  private Node object(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .findFirst()
        .orElseThrow(() -> broken(subject, property));
  }

  private Telling telling(Node node) {
    Node subject = one(node, RDF.Nodes.subject);
    Node assertion = one(node, Ng.STATED_IN);
    boolean eventful = some(subject, Ng.PREDICATE).isPresent();
    Stream<Node> parts =
        eventful
            ? subjects(RDF.Nodes.subject, subject).stream()
                .filter(claim -> objects(claim, Ng.STATED_IN).contains(assertion))
            : Stream.of(node);
    List<Claim> claims =
        parts
            .map(this::claim)
            .sorted(Comparator.comparing(Claim::role).thenComparing(Claim::id))
            .toList();
    return new Telling(article, eventful, claims, ground(assertion));
  }

  private Claim claim(Node node) {
    Node subject = one(node, RDF.Nodes.subject);
    Node object = one(node, RDF.Nodes.object);
    Ground ground = ground(one(node, Ng.STATED_IN));
    Optional<String> timeWords = some(node, Ng.TIME_TEXT).map(Node::getLiteralLexicalForm);
    Optional<String> lemma = some(subject, Ng.PREDICATE).map(Node::getLiteralLexicalForm);
    return new Claim(
        node,
        term(subject),
        lemma.orElse(""),
        one(node, RDF.Nodes.predicate).getURI(),
        term(object),
        Double.parseDouble(one(node, Ng.CONFIDENCE).getLiteralLexicalForm()),
        span(node, Ng.SUBJECT_SPAN)
            .or(() -> lemma.isPresent() ? Optional.empty() : named(labels(subject), ground)),
        span(node, Ng.OBJECT_SPAN)
            .or(() -> named(timeWords.map(List::of).orElseGet(() -> labels(object)), ground)));
  }

  /// Where a thing is named by its own label, which the graph does not say.
  private Optional<SpanIri> named(List<String> labels, Ground ground) {
    return ground.evidence().firstOf(article, labels, ground.sentence());
  }

  private List<String> labels(Node node) {
    List<Node> labels = node.isLiteral() ? List.of(node) : objects(node, RDFS.Nodes.label);
    return labels.stream().map(Node::getLiteralLexicalForm).toList();
  }

  /// The node with its name and class in this article.
  Term term(Node node) {
    return terms.computeIfAbsent(node, this::readTerm);
  }

  private Term readTerm(Node node) {
    if (node.isLiteral()) {
      return new Term(node, node.getLiteralLexicalForm(), Optional.empty(), Optional.empty());
    }
    return new Term(
        node,
        some(node, RDFS.Nodes.label)
            .map(Node::getLiteralLexicalForm)
            .orElseGet(() -> Addresses.localName(node)),
        some(node, RDF.Nodes.type).or(() -> some(node, Ng.CLAIMED_TYPE)).map(Node::getURI),
        addresses.page(node));
  }

  private Ground ground(Node assertion) {
    Ground known = grounds.get(assertion);
    if (known != null) {
      return known;
    }
    Node evidence = one(assertion, Ng.EVIDENCE);
    Ground ground =
        new Ground(
            assertion,
            claimants(assertion),
            objects(assertion, Ng.POLARITY).contains(Ng.NEGATED),
            certainty(one(assertion, Ng.CERTAINTY)),
            sentence(evidence),
            SpanIri.of(evidence.getURI()).orElseThrow(() -> broken(evidence, Ng.EVIDENCE)),
            page(evidence),
            span(assertion, Ng.TRIGGER),
            span(assertion, Ng.ATTRIBUTION_CUE),
            span(assertion, Ng.NEGATION_CUE),
            span(assertion, Ng.HEDGE_CUE));
    grounds.put(assertion, ground);
    return ground;
  }

  private List<Term> claimants(Node assertion) {
    List<Term> sources = new ArrayList<>();
    Optional<Node> said = Optional.of(assertion);
    for (int i = 0; said.isPresent() && i < MAX_SOURCES; i++) {
      some(said.get(), Ng.CLAIMANT).map(this::term).ifPresent(sources::add);
      said = some(said.get(), Ng.REPORTED_IN);
    }
    return sources;
  }

  private String sentence(Node evidence) {
    return some(evidence, Ng.QUOTE).map(Node::getLiteralLexicalForm).orElse("");
  }

  private Optional<SourcePage> page(Node evidence) {
    Optional<String> address =
        some(NodeFactory.createURI(article.iri()), DCTerms.source.asNode()).map(Node::toString);
    return some(evidence, Ng.PAGE)
        .flatMap(page -> SourcePage.of(page.getLiteralLexicalForm(), address));
  }

  /// The certainty that a term of the ontology is.
  static Certainty certainty(Node node) {
    for (Certainty certainty : Certainty.values()) {
      if (Words.ofTerm(node.getURI()).equalsIgnoreCase(certainty.name())) {
        return certainty;
      }
    }
    return Certainty.UNDETERMINED;
  }

  private Comparator<Telling> order() {
    return Comparator.comparing((Telling telling) -> !isHeadline(telling.ground().evidence()))
        .thenComparingInt(telling -> telling.ground().evidence().begin())
        .thenComparingInt(telling -> telling.ground().trigger().map(SpanIri::begin).orElse(0))
        .thenComparing(Telling::id);
  }

  private boolean isHeadline(SpanIri span) {
    return span.source().equals(article.headline());
  }

  private Optional<SpanIri> span(Node subject, Node property) {
    return some(subject, property)
        .flatMap(node -> SpanIri.of(article, node.getLiteralLexicalForm()));
  }

  /// The values of a property, in a fixed order.
  List<Node> objects(Node subject, Node property) {
    return properties.computeIfAbsent(subject, this::read).getOrDefault(property, List.of());
  }

  /// All that is said of a node at once: one look into the store's index instead of ten.
  private Map<Node, List<Node>> read(Node subject) {
    Map<Node, List<Node>> values = new HashMap<>();
    graph
        .find(subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple ->
                values
                    .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>(1))
                    .add(triple.getObject()));
    values.values().stream()
        .filter(several -> several.size() > 1)
        .forEach(several -> several.sort(Comparator.comparing(Node::toString)));
    return values;
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  /// The first value of a property, if any.
  Optional<Node> some(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  private Node one(Node subject, Node property) {
    return some(subject, property).orElseThrow(() -> broken(subject, property));
  }

  private static IllegalStateException broken(Node subject, Node property) {
    return new IllegalStateException(
        "'" + subject + "' has no " + property + ": build its article again");
  }
}
