package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.site.EntityView.Doubt;
import org.newsgraph.site.EntityView.Group;
import org.newsgraph.site.EntityView.Source;

/// All that is told of a thing or event, in groups or over time, and what it is told of with.
final class EntityPage implements Page {

  private static final int PER_PAGE = 40;
  private static final int LOOKED_AT_FOR_NEIGHBOURS = 120;
  private static final int SAYING = 10;
  private static final Node DOUBT_OF = Ng.ng("doubtOf");
  private static final Node DOUBT_IN = Ng.ng("doubtIn");

  private final DatasetGraph dataset;
  private final Remembered<Holdings> holdings;
  private final Addresses addresses;
  private final GlanceReader glance;
  private final Wording wording;
  private final Templates templates;

  EntityPage(
      DatasetGraph dataset,
      Remembered<Holdings> holdings,
      Addresses addresses,
      Ontology ontology,
      Templates templates) {
    this.dataset = dataset;
    this.holdings = holdings;
    this.addresses = addresses;
    glance = new GlanceReader(dataset, addresses, ontology);
    wording = new Wording(ontology);
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    Node node = addresses.node(request.path()).orElseThrow(() -> missing(request.path()));
    Description description = Description.of(node, dataset, addresses);
    if (description.names().isEmpty()) {
      throw missing(request.path());
    }
    return templates.page("entity", view(node, description, request));
  }

  private static NotFoundException missing(String path) {
    return new NotFoundException("The graph holds nothing at \"%s\".".formatted(path));
  }

  private EntityView view(Node node, Description description, PageRequest request) {
    Optional<Holdings> held = holdings.now();
    Tellings tellings = new Tellings(dataset, addresses, held);
    FactLines lines = new FactLines(dataset, addresses, wording);
    int page = request.page();
    long first = (long) (page - 1) * PER_PAGE;
    List<Telling> looked =
        tellings
            .about(node, tellings.articlesAbout(node))
            .limit(Math.max(LOOKED_AT_FOR_NEIGHBOURS, first + PER_PAGE + 1))
            .toList();
    Neighbours neighbours = new Neighbours(node);
    looked.stream().limit(LOOKED_AT_FOR_NEIGHBOURS).forEach(neighbours::add);
    List<Telling> shown = looked.stream().skip(first).limit(PER_PAGE).toList();
    boolean overTime = request.field("order").filter("time"::equals).isPresent();
    List<Telling> saying = tellings.saidBy(node).limit(SAYING + 1L).toList();
    String path = addresses.page(node).orElse("/");
    return new EntityView(
        description.names().getFirst(),
        description.kinds(),
        description.names().stream().skip(1).toList(),
        doubts(node),
        glance.of(node).rows(),
        description.matches(),
        DataLink.of(node, addresses),
        overTime,
        Words.count(StoreCounts.claims(dataset, node), "claim"),
        overTime ? months(shown, lines) : kinds(shown, lines),
        Paging.of(page, looked.size() > first + PER_PAGE, path + (overTime ? "?order=time" : "")),
        lines.grouped(saying.stream().limit(SAYING).toList()),
        saying.size() > SAYING
            ? Optional.of("/claims?claimant=" + Addresses.encoded(description.names().getFirst()))
            : Optional.empty(),
        neighbours.strongest(),
        path);
  }

  private List<Doubt> doubts(Node node) {
    return dataset.stream(Node.ANY, Node.ANY, DOUBT_OF, node)
        .map(Quad::getSubject)
        .distinct()
        .map(doubt -> new Doubt(reason(doubt), sources(doubt)))
        .sorted(Comparator.comparing(Doubt::reason))
        .toList();
  }

  private String reason(Node doubt) {
    return dataset.stream(Node.ANY, doubt, Ng.REASON, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private List<Source> sources(Node doubt) {
    return dataset.stream(Node.ANY, doubt, DOUBT_IN, Node.ANY)
        .map(Quad::getObject)
        .distinct()
        .map(
            article ->
                new Source(
                    Heading.of(article.getURI(), dataset)
                        .title()
                        .orElseGet(() -> Addresses.localName(article)),
                    addresses.page(article).orElse("/")))
        .sorted(Comparator.comparing(Source::title))
        .toList();
  }

  private static List<Group> kinds(List<Telling> tellings, FactLines lines) {
    Map<String, List<Telling>> groups = new TreeMap<>();
    tellings.forEach(
        telling -> groups.computeIfAbsent(telling.kind(), kind -> new ArrayList<>()).add(telling));
    return groups.entrySet().stream()
        .map(group -> group(group, lines))
        .sorted(Comparator.comparing(Group::number, Comparator.reverseOrder()))
        .toList();
  }

  private static List<Group> months(List<Telling> tellings, FactLines lines) {
    Map<String, List<Telling>> groups = new LinkedHashMap<>();
    tellings.stream()
        .sorted(Comparator.comparing(lines::time, Comparator.reverseOrder()))
        .forEach(
            telling -> {
              String time = lines.time(telling);
              String month = time.length() > 7 ? time.substring(0, 7) : time;
              String title = month.isEmpty() ? "at an unknown time" : Time.inWords(month);
              groups.computeIfAbsent(title, key -> new ArrayList<>()).add(telling);
            });
    return groups.entrySet().stream().map(group -> group(group, lines)).toList();
  }

  private static Group group(Map.Entry<String, List<Telling>> group, FactLines lines) {
    return new Group(group.getKey(), group.getValue().size(), lines.grouped(group.getValue()));
  }
}
