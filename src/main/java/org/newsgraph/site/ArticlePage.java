package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;
import org.newsgraph.query.SpanIri;
import org.newsgraph.site.ArticleView.FactView;
import org.newsgraph.site.ArticleView.NamedGroup;

/// An article's text, with the facts that it tells beside it.
final class ArticlePage implements Page {

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final PrefixMapping prefixes;
  private final Wording wording;
  private final Templates templates;

  ArticlePage(
      DatasetGraph dataset,
      Addresses addresses,
      PrefixMapping prefixes,
      Wording wording,
      Templates templates) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.prefixes = prefixes;
    this.wording = wording;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return addresses
        .node(request.path())
        .map(node -> new ArticleIri(node.getURI()))
        .filter(iri -> dataset.contains(node(iri.iri()), node(iri.iri()), Node.ANY, Ng.ARTICLE))
        .map(iri -> templates.page("article", view(iri)))
        .orElseThrow(
            () ->
                new NotFoundException(
                    "The graph holds no article at \"%s\".".formatted(request.path())));
  }

  private ArticleView view(ArticleIri iri) {
    Node article = node(iri.iri());
    Graph facts = copy(dataset.getGraph(article));
    GraphReader reader = new GraphReader(iri, facts, addresses);
    List<Telling> tellings = reader.tellings();
    Optional<String> title = text(reader, article, DCTerms.title.asNode());
    TextMarks headline = new TextMarks(title.orElse(""), iri.headline(), "headline-");
    TextMarks body = new TextMarks(body(iri), iri.iri(), "");
    for (int i = 0; i < tellings.size(); i++) {
      headline.add(tellings.get(i), i);
      body.add(tellings.get(i), i);
    }
    return new ArticleView(
        iri.id(),
        title.orElse(iri.id()),
        headline.paragraphs().stream().flatMap(p -> p.sentences().stream()).toList(),
        byline(reader, article),
        reader.some(article, DCTerms.source.asNode()).filter(Node::isURI).map(Node::getURI),
        DataLink.of(article, addresses),
        body.paragraphs(),
        facts(tellings, new TellingTurtle(facts, prefixes), iri, headline, body),
        named(tellings));
  }

  /// Read at once: the pages look at most of it, and memory answers faster than the store.
  private static Graph copy(Graph stored) {
    Graph graph = GraphFactory.createDefaultGraph();
    stored.find().forEachRemaining(graph::add);
    return graph;
  }

  private String body(ArticleIri iri) {
    Graph text = dataset.getGraph(node(iri.text()));
    return new GraphReader(iri, text, addresses)
        .some(node(iri.iri()), Ng.TEXT)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static List<String> byline(GraphReader reader, Node article) {
    return Stream.of(
            text(reader, article, DCTerms.publisher.asNode()),
            text(reader, article, DCTerms.creator.asNode()),
            text(reader, article, DCTerms.date.asNode()).map(Time::inWords))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> text(GraphReader reader, Node article, Node property) {
    return reader.some(article, property).map(node -> reader.term(node).label());
  }

  private List<FactView> facts(
      List<Telling> tellings,
      TellingTurtle turtle,
      ArticleIri iri,
      TextMarks headline,
      TextMarks body) {
    List<FactView> views = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      SpanIri sentence = telling.ground().evidence();
      TextMarks marks = sentence.source().equals(iri.headline()) ? headline : body;
      views.add(
          new FactView(
              i,
              telling.claims().stream().map(Claim::id).toList(),
              telling.kind(),
              wording.of(telling),
              Confidence.inWords(telling.confidence()),
              marks.id(sentence),
              telling.ground().page(),
              turtle.of(telling)));
    }
    return views;
  }

  private static List<NamedGroup> named(List<Telling> tellings) {
    Map<String, Set<Term>> groups = new TreeMap<>();
    tellings.stream()
        .flatMap(
            telling ->
                Stream.concat(
                    telling.ground().claimants().stream(),
                    telling.claims().stream()
                        .flatMap(claim -> Stream.of(claim.subject(), claim.object()))))
        .filter(Term::isNamed)
        .forEach(
            term -> groups.computeIfAbsent(term.kind(), kind -> new LinkedHashSet<>()).add(term));
    return groups.entrySet().stream()
        .map(
            group ->
                new NamedGroup(
                    group.getKey(),
                    group.getValue().stream().sorted(Comparator.comparing(Term::label)).toList()))
        .toList();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(Objects.requireNonNull(iri));
  }
}
