package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.serve.ServedGraph;

/// A table of what is told, filtered by a form whose address can be shared, and the same as CSV.
final class ClaimsPage implements Page {

  private static final List<String> FIELDS =
      List.of(
          "about", "kind", "claimant", "polarity", "certainty", "place", "from", "to", "article");
  private static final Pattern TIME = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?");
  private static final int PER_PAGE = 50;
  private static final int NAMESAKES = 20;

  private final ServedGraph graph;
  private final Remembered<Holdings> holdings;
  private final EntitySearch search;
  private final Addresses addresses;
  private final Templates templates;
  private final List<Map.Entry<String, String>> kinds;
  private final Ontology ontology;
  private final Wording wording;

  ClaimsPage(
      ServedGraph graph,
      Remembered<Holdings> holdings,
      EntitySearch search,
      Addresses addresses,
      Ontology ontology,
      Templates templates) {
    this.graph = graph;
    this.holdings = holdings;
    this.search = search;
    this.addresses = addresses;
    this.templates = templates;
    kinds = kinds(ontology);
    this.ontology = ontology;
    wording = new Wording(ontology);
  }

  private static List<Map.Entry<String, String>> kinds(Ontology ontology) {
    return Stream.concat(
            ontology.classes().stream().filter(ontology::isEventClass),
            ontology.properties().stream().filter(ontology::isRelation))
        .map(term -> Map.entry(term.localName(), label(term, ontology)))
        .distinct()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .toList();
  }

  private static String label(OntologyTerm term, Ontology ontology) {
    return ontology.label(term).orElseGet(() -> Words.ofTerm(term.iri()));
  }

  @Override
  public Answer answer(PageRequest request) {
    Map<String, String> fields = fields(request);
    ClaimFilter filter = filter(fields);
    Optional<Holdings> held = holdings.now();
    FactLines lines = new FactLines(graph.dataset(), addresses, wording);
    int page = request.page();
    Shown shown =
        graph.read(
            () -> {
              List<Telling> found =
                  select(filter, held).skip((page - 1L) * PER_PAGE).limit(PER_PAGE + 1L).toList();
              return new Shown(
                  lines.grouped(found.stream().limit(PER_PAGE).toList()), found.size() > PER_PAGE);
            });
    return templates.page(
        "claims",
        new ClaimsView(
            fields,
            kinds,
            shown.groups(),
            Paging.of(page, shown.more(), address("/claims", fields)),
            address("/claims.csv", fields)));
  }

  /// One page of the table, and whether more follows.
  private record Shown(List<FactGroup> groups, boolean more) {}

  /// The whole selection as CSV.
  Answer csv(PageRequest request) {
    ClaimFilter filter = filter(fields(request));
    Optional<Holdings> held = holdings.now();
    FactLines lines = new FactLines(graph.dataset(), addresses, wording);
    return new Answer(
        200,
        "text/csv;charset=utf-8;header=present",
        Map.of("Content-Disposition", "attachment; filename=\"claims.csv\""),
        out -> {
          ClaimsCsv csv = new ClaimsCsv(out);
          csv.header();
          Txn.executeRead(
              graph.dataset(),
              () -> select(filter, held).forEach(t -> csv.row(t, lines.of(t), lines.published(t))));
          csv.end();
        });
  }

  private Stream<Telling> select(ClaimFilter filter, Optional<Holdings> held) {
    return new ClaimSelection(graph.dataset(), addresses, filter)
        .of(held.map(Holdings::articles).orElse(List.of()));
  }

  private static Map<String, String> fields(PageRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(name -> request.field(name).ifPresent(value -> fields.put(name, value)));
    return fields;
  }

  private ClaimFilter filter(Map<String, String> fields) {
    return new ClaimFilter(
        things(fields, "about"),
        Optional.ofNullable(fields.get("kind")).map(ontology::named),
        things(fields, "claimant"),
        Optional.ofNullable(fields.get("polarity")),
        Optional.ofNullable(fields.get("certainty")),
        things(fields, "place"),
        time(fields, "from"),
        time(fields, "to"),
        Optional.ofNullable(fields.get("article")).map(id -> addresses.article(id).iri()));
  }

  private static Optional<String> time(Map<String, String> fields, String field) {
    Optional<String> time = Optional.ofNullable(fields.get(field));
    if (time.filter(value -> !TIME.matcher(value).matches()).isPresent()) {
      throw new BadRequestException(
          "“%s” is not a time. Write a year, a month or a day: 2014, 2014-05 or 2014-05-03."
              .formatted(time.get()));
    }
    return time;
  }

  /// The things that the field names: by the address of its page, by IRI, or all of such a name.
  private Optional<Set<Node>> things(Map<String, String> fields, String field) {
    return Optional.ofNullable(fields.get(field)).map(this::things);
  }

  private Set<Node> things(String name) {
    if (name.startsWith("https://") || name.startsWith("http://")) {
      return Set.of(NodeFactory.createURI(name));
    }
    Optional<Node> node = addresses.node(name);
    if (node.isPresent()) {
      return Set.of(node.get());
    }
    List<FoundEntity> found = new ArrayList<>(search.find(name, NAMESAKES));
    Set<Node> same =
        found.stream()
            .filter(entity -> entity.label().equalsIgnoreCase(name))
            .map(entity -> NodeFactory.createURI(entity.iri()))
            .collect(Collectors.toSet());
    return same.isEmpty()
        ? new HashSet<>(found.stream().map(entity -> NodeFactory.createURI(entity.iri())).toList())
        : same;
  }

  private static String address(String path, Map<String, String> fields) {
    String query =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + Addresses.encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
