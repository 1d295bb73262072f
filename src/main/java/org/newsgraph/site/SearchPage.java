package org.newsgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.site.SearchView.Hit;

/// The named things that fit a name: a list, or suggestions for a script.
final class SearchPage {

  private static final int MOST = 50;
  private static final int SUGGESTIONS = 8;
  private static final int NEWEST = 2_000;

  private final EntitySearch search;
  private final ServedGraph graph;
  private final Remembered<Holdings> holdings;
  private final Addresses addresses;
  private final Set<String> placeClasses;
  private final Templates templates;

  SearchPage(
      EntitySearch search,
      ServedGraph graph,
      Remembered<Holdings> holdings,
      Addresses addresses,
      Ontology ontology,
      Templates templates) {
    this.search = search;
    this.graph = graph;
    this.holdings = holdings;
    this.addresses = addresses;
    this.templates = templates;
    placeClasses =
        ontology.classes().stream()
            .filter(type -> ontology.isSubclass(type, OntologyTerm.ng("Place")))
            .map(OntologyTerm::iri)
            .collect(Collectors.toSet());
  }

  /// A page with all that fits.
  Answer list(PageRequest request) {
    String name = request.field("q").orElse("");
    return templates.page(
        "search",
        new SearchView(
            name,
            name.isEmpty() ? List.of() : search.find(name, MOST).stream().map(this::hit).toList()));
  }

  /// The best few as JSON; with `as` only sources, places or articles.
  Answer suggestions(PageRequest request) {
    String name = request.field("q").orElse("");
    if (name.isEmpty()) {
      return Json.answer(List.of());
    }
    Stream<Hit> hits =
        switch (request.field("as").orElse("")) {
          case "article" -> articles(name);
          case "place" -> search.find(name, placeClasses, SUGGESTIONS).stream().map(this::hit);
          case "source" -> search.find(name, MOST).stream().filter(this::isSource).map(this::hit);
          default -> search.find(name, SUGGESTIONS).stream().map(this::hit);
        };
    return Json.answer(hits.limit(SUGGESTIONS).toList());
  }

  private boolean isSource(FoundEntity found) {
    Node node = NodeFactory.createURI(found.iri());
    return graph.read(() -> graph.dataset().contains(Node.ANY, Node.ANY, Ng.CLAIMANT, node));
  }

  /// Those of the newest articles whose title or id has the words.
  private Stream<Hit> articles(String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    List<String> newest = holdings.now().map(Holdings::articles).orElse(List.of());
    return graph
        .read(
            () ->
                newest.stream()
                    .limit(NEWEST)
                    .map(this::article)
                    .filter(hit -> hit.told().toLowerCase(Locale.ROOT).contains(sought))
                    .limit(SUGGESTIONS)
                    .toList())
        .stream();
  }

  private Hit article(String iri) {
    Heading heading = Heading.of(iri, graph.dataset());
    String id = new ArticleIri(iri).id();
    return new Hit(
        heading.title().orElse(id),
        addresses.page(NodeFactory.createURI(iri)).orElse(""),
        heading.date().map(Time::inWords).orElse(""),
        "",
        id);
  }

  private Hit hit(FoundEntity found) {
    return new Hit(
        found.label(),
        addresses.page(NodeFactory.createURI(found.iri())).orElse(""),
        String.join(", ", found.types().stream().map(type -> Words.ofTerm("#" + type)).toList()),
        Words.count(found.articles(), "article"),
        found.label());
  }
}
