package org.newsgraph.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.serve.ServedGraph;

/// A list of the named things of a class and those below it: those that most articles are about, or
/// those of a name.
final class ThingsPage implements Page {

  private static final int PER_PAGE = 50;
  private static final int MOST_FOUND = 200;
  private static final Node POSITION = Ng.ng("position");

  /// What is listed where.
  ///
  /// @param root the most general class that is listed, by local name
  record Place(String path, String title, String root) {}

  /// The lists that the pages lead to.
  static final List<Place> PLACES =
      List.of(
          new Place("/people", "People", "Person"),
          new Place("/organisations", "Organisations", "Organization"),
          new Place("/places", "Places", "Place"),
          new Place("/works", "Works", "Work"),
          new Place("/things", "All named things", "Entity"));

  private final Place place;
  private final ServedGraph graph;
  private final Remembered<Directory> directory;
  private final EntitySearch search;
  private final Addresses addresses;
  private final Ontology ontology;
  private final Templates templates;

  ThingsPage(
      Place place,
      ServedGraph graph,
      Remembered<Directory> directory,
      EntitySearch search,
      Addresses addresses,
      Ontology ontology,
      Templates templates) {
    this.place = place;
    this.graph = graph;
    this.directory = directory;
    this.search = search;
    this.addresses = addresses;
    this.ontology = ontology;
    this.templates = templates;
  }

  /// The list in which a class is, with the class chosen.
  static String address(OntologyTerm type, Ontology ontology) {
    Place place =
        PLACES.stream()
            .filter(list -> ontology.isSubclass(type, OntologyTerm.ng(list.root())))
            .findFirst()
            .orElse(PLACES.getLast());
    return type.equals(OntologyTerm.ng(place.root()))
        ? place.path()
        : place.path() + "?kind=" + Addresses.encoded(type.localName());
  }

  @Override
  public Answer answer(PageRequest request) {
    String query = request.field("q").orElse("");
    String kind = request.field("kind").orElse("");
    Set<OntologyTerm> classes = below(kind.isEmpty() ? place.root() : kind);
    Optional<List<Listed>> listed =
        query.isEmpty() ? most(classes) : Optional.of(named(query, classes));
    List<Listed> things = listed.orElse(List.of());
    int page = request.page();
    String fields =
        Stream.of(Map.entry("kind", kind), Map.entry("q", query))
            .filter(field -> !field.getValue().isEmpty())
            .map(field -> field.getKey() + "=" + Addresses.encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    Answer answer =
        templates.page(
            "things",
            new ThingsView(
                listed.isPresent(),
                place.title(),
                place.path().substring(1),
                place.path(),
                kinds(),
                kind,
                query,
                Words.count(things.size(), "name"),
                note(things, query),
                shown(things.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE)),
                Paging.of(
                    page,
                    things.size() > (long) page * PER_PAGE,
                    fields.isEmpty() ? place.path() : place.path() + "?" + fields)));
    return listed.isPresent() ? answer : answer.loadedAgain();
  }

  private List<Listed> shown(Stream<Listed> things) {
    return graph.read(() -> things.map(this::withPost).toList());
  }

  private static String note(List<Listed> things, String query) {
    if (query.isEmpty()) {
      return things.size() < Directory.MOST_OF_A_CLASS
          ? ""
          : "These are the names that most articles have; search for others.";
    }
    return things.size() < MOST_FOUND ? "" : "These are the names that fit best; there are more.";
  }

  private Optional<List<Listed>> most(Set<OntologyTerm> classes) {
    return directory
        .awaited()
        .map(
            found ->
                found.things().stream()
                    .filter(
                        thing ->
                            thing.classes().stream()
                                .map(OntologyTerm::new)
                                .anyMatch(classes::contains))
                    .map(
                        thing ->
                            listed(
                                thing.node(),
                                thing.name(),
                                words(thing.classes()),
                                thing.articles()))
                    .toList());
  }

  private List<Listed> named(String query, Set<OntologyTerm> classes) {
    Set<String> types = classes.stream().map(OntologyTerm::iri).collect(Collectors.toSet());
    return search.find(query, types, MOST_FOUND).stream().map(this::listed).toList();
  }

  private Listed listed(FoundEntity found) {
    Node node = NodeFactory.createURI(found.iri());
    return listed(
        node,
        found.label(),
        words(found.types().stream().map(type -> ontology.named(type).iri()).toList()),
        found.articles());
  }

  private Listed listed(Node node, String name, String kinds, long articles) {
    return new Listed(
        name, addresses.page(node).orElse(""), kinds, "", Words.count(articles, "article"));
  }

  /// The same with the post that most articles give.
  private Listed withPost(Listed listed) {
    Map<String, Long> posts =
        addresses
            .node(listed.href())
            .map(
                node ->
                    graph.dataset().stream(Node.ANY, node, POSITION, Node.ANY)
                        .map(Quad::getObject)
                        .filter(Node::isLiteral)
                        .collect(
                            Collectors.groupingBy(
                                Node::getLiteralLexicalForm, Collectors.counting())))
            .orElse(Map.of());
    return posts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(post -> listed.withPost(post.getKey()))
        .orElse(listed);
  }

  /// The classes in words, except the one that the whole list is of.
  private String words(Collection<String> classes) {
    return classes.stream()
        .filter(type -> !type.equals(OntologyTerm.ng(place.root()).iri()))
        .sorted()
        .map(type -> ontology.label(new OntologyTerm(type)).orElseGet(() -> Words.ofTerm(type)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Set<OntologyTerm> below(String localName) {
    OntologyTerm root = ontology.named(localName);
    return ontology.classes().stream()
        .filter(type -> ontology.isSubclass(type, root))
        .collect(Collectors.toSet());
  }

  private List<Map.Entry<String, String>> kinds() {
    Set<OntologyTerm> classes = below(place.root());
    return classes.size() < 2
        ? List.of()
        : classes.stream()
            .filter(type -> !type.localName().equals(place.root()))
            .map(
                type ->
                    Map.entry(
                        type.localName(),
                        ontology.label(type).orElseGet(() -> Words.ofTerm(type.iri()))))
            .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .toList();
  }
}
