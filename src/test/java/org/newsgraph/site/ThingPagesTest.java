package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.unnamed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.IdentityWriter;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Statistics;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.query.ArticleList;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.StatisticsReader;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;

/// Lists of things and the head of a thing's page, without a server.
class ThingPagesTest {

  private static final String BASE = ArticleIri.DEFAULT_BASE;

  /// As in the server: what is remembered is read in transactions of its own.
  private static final Executor OWN_THREAD = task -> Thread.ofPlatform().daemon().start(task);

  @TempDir private static Path folder;

  private static Tdb2Store store;
  private static ServedGraph graph;
  private static Ontology ontology;
  private static Remembered<Holdings> holdings;
  private static Remembered<Statistics> statistics;
  private static final Addresses ADDRESSES = new Addresses(BASE);
  private static final Templates TEMPLATES = new Templates(new Assets());

  @BeforeAll
  static void fill() throws IOException {
    ontology = Ontology.shipped();
    store = Tdb2Store.openOrCreate(folder);
    store.replace(
        Stream.of(SampleArticles.dockers("dockers"), court(), gossip())
            .map(facts -> Writers.still().write(facts).dataset())
            .toList());
    CorpusIri corpus = new CorpusIri(BASE);
    DatasetGraph doubts = DatasetGraphFactory.create();
    doubts.addGraph(
        NodeFactory.createURI(corpus.identity()),
        new IdentityWriter()
            .write(
                corpus,
                List.of(),
                List.of(
                    new Doubt(
                        page("Ana Kora").getURI(),
                        List.of(BASE + "article/court"),
                        "one article has her aged 34, another 71"))));
    Txn.executeWrite(
        store.dataset(), () -> doubts.stream().forEach(quad -> store.dataset().add(quad)));
    graph = new ServedGraph(store.dataset(), BASE, ServerSettings.readOnly(0));
    holdings =
        new Remembered<>(
            store.dataset(), OWN_THREAD, () -> Holdings.read(RDFLink.connect(store.dataset())));
    statistics =
        new Remembered<>(
            store.dataset(),
            OWN_THREAD,
            () -> new StatisticsReader(RDFLink.connect(store.dataset())).read());
    assertThat(holdings.awaited()).isPresent();
    assertThat(statistics.awaited()).isPresent();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Facts court() {
    String sentence = "The court sentenced Ana Kora, 34, the treasurer, to two years for fraud.";
    ArticleSketch sketch = new ArticleSketch("court", "Ana Kora sentenced", sentence);
    Entity kora = named("Person", "Ana Kora");
    Event sentenced = sketch.event("Conviction", "sentence", "sentenced");
    Assertion says = sketch.says(sentence, "sentenced");
    return sketch
        .fact(sentenced, "agent", unnamed("GovernmentBody", "court"), says)
        .fact(sentenced, "patient", kora, says)
        .fact(sentenced, "penalty", Value.text("two years"), says)
        .fact(sentenced, "offence", unnamed("Thing", "fraud"), says)
        .fact(kora, "age", number("34", "34"), says)
        .fact(kora, "position", Value.text("treasurer"), says)
        .facts();
  }

  private static Facts gossip() {
    String sentence = "The union denied that Ana Kora was its member.";
    ArticleSketch sketch = new ArticleSketch("gossip", "News of the port", sentence);
    Entity union = named("Organization", "union");
    Assertion denied =
        sketch.assertion(
            sentence, "member", Optional.of(union), Polarity.NEGATED, Certainty.CERTAIN);
    return sketch.fact(named("Person", "Ana Kora"), "memberOf", union, denied).facts();
  }

  private static Node page(String name) {
    return Txn.calculateRead(
        store.dataset(),
        () ->
            store.dataset().stream(
                    Node.ANY,
                    Node.ANY,
                    org.apache.jena.vocabulary.RDFS.Nodes.label,
                    NodeFactory.createLiteralString(name))
                .findFirst()
                .orElseThrow()
                .getSubject());
  }

  private static String thing(String name) {
    Page page = new EntityPage(store.dataset(), holdings, ADDRESSES, ontology, TEMPLATES);
    String path = ADDRESSES.page(page(name)).orElseThrow();
    return Rendered.words(
        Txn.calculateRead(store.dataset(), () -> page.answer(new PageRequest(path, Map.of()))));
  }

  private static String list(int place, Map<String, List<String>> fields) {
    ThingsPage page =
        new ThingsPage(
            ThingsPage.PLACES.get(place),
            graph,
            new Remembered<>(
                store.dataset(), OWN_THREAD, () -> Directory.read(store.dataset(), BASE)),
            new EntitySearch(RDFLink.connect(store.dataset())),
            ADDRESSES,
            ontology,
            TEMPLATES);
    return Rendered.words(
        page.answer(new PageRequest(ThingsPage.PLACES.get(place).path(), fields)));
  }

  @Test
  void person_isKnownAtAGlance() {
    assertThat(thing("Ana Kora"))
        .contains("age 34 in 2026 1 article")
        .contains("position treasurer 1 article")
        .contains("the court sentenced Ana Kora to two years for fraud 1 article");
  }

  @Test
  void denial_isMarkedAtAGlance() {
    assertThat(thing("Ana Kora")).contains("member of denied union 1 article");
    assertThat(thing("union")).contains("members denied Ana Kora 1 article");
  }

  @Test
  void name_ofTwo_hasItsReason() {
    assertThat(thing("Ana Kora"))
        .contains("This name may stand for two. one article has her aged 34, another 71")
        .contains("These articles do not agree: Ana Kora sentenced");
    assertThat(thing("union")).doesNotContain("may stand for two");
  }

  @Test
  void sentence_standsOnceUnderAllItsFacts() {
    assertThat(thing("Ana Kora").split("the treasurer, to two years for fraud\\.", -1))
        .as("one blockquote for each of conviction, age and position")
        .hasSize(4);
  }

  @Test
  void list_hasNamesWithPostAndArticles() {
    assertThat(list(0, Map.of()))
        .contains("1 name")
        .contains("Ana Kora treasurer 3 articles")
        .doesNotContain("Malta");
    assertThat(list(2, Map.of())).contains("Malta 1 article");
  }

  @Test
  void list_isFilteredByNameAndKind() {
    assertThat(list(4, Map.of("q", List.of("ana")))).contains("Ana Kora", "3 articles");
    assertThat(list(4, Map.of("kind", List.of("Place"))))
        .contains("Malta", "Piraeus")
        .doesNotContain("Ana Kora");
    assertThat(list(2, Map.of("q", List.of("ana")))).contains("No name matches");
  }

  @Test
  void list_readsTheSummaryWhereThereIsOne() {
    DatasetGraph summarised = DatasetGraphFactory.createTxnMem();
    Node summary = NodeFactory.createURI(BASE + "summary");
    Node thing = NodeFactory.createURI(BASE + "entity/ida");
    Txn.executeWrite(
        summarised,
        () -> {
          summarised.add(summary, summary, RDF.Nodes.type, Ng.ng("Summary"));
          summarised.add(summary, thing, RDF.Nodes.type, Ng.ng("Person"));
          summarised.add(
              summary,
              thing,
              NodeFactory.createURI("http://xmlns.com/foaf/0.1/name"),
              NodeFactory.createLiteralString("Ida Holm"));
          summarised.add(
              summary,
              thing,
              Ng.ng("articleCount"),
              NodeFactory.createLiteralDT(
                  "7", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
        });

    assertThat(Directory.read(summarised, BASE).things())
        .containsExactly(
            new Directory.Entry(thing, "Ida Holm", java.util.Set.of(Ng.ng("Person").getURI()), 7));
  }

  @Test
  void events_areListedByKindWithTheirMeaning() {
    assertThat(
            Rendered.words(
                new EventsPage(statistics, ontology, TEMPLATES)
                    .answer(new PageRequest("/events", Map.of()))))
        .contains("conviction Somebody is found guilty or sentenced. 1");
  }

  @Test
  void home_leadsToTheLists() {
    assertThat(
            Rendered.text(
                new HomePage(
                        statistics,
                        holdings,
                        new ArticleList(RDFLink.connect(store.dataset())),
                        ontology,
                        TEMPLATES)
                    .answer(new PageRequest("/", Map.of()))))
        .contains("href=\"/people\"", "href=\"/things\"", "href=\"/events\"");
  }

  @Test
  void ontology_ofOnesOwn_isOnThePage() throws IOException {
    Ontology own = Ontology.of(OntologyFiles.ofFolder(Path.of("ontology/examples/company-news")));

    assertThat(
            Rendered.words(
                new OntologyPage(own, TEMPLATES).answer(new PageRequest("/ontology", Map.of()))))
        .contains("takeover co:Takeover One company gets hold of another.")
        .contains("arrest ng:Arrest");
  }

  @Test
  void query_takesTheReadersValues() {
    QueryPage page =
        new QueryPage(
            org.newsgraph.query.QueryCatalogue.standard(),
            graph,
            ADDRESSES,
            ontology,
            org.newsgraph.query.GraphPrefixes.of(BASE),
            TEMPLATES);

    assertThat(
            Rendered.text(
                page.answer(
                    new PageRequest(
                        "/query",
                        Map.of("name", List.of("about"), "set-name", List.of("Ana \"K\""))))))
        .contains("VALUES ?name { \"Ana \\\"K\\\"\" }");
    assertThat(
            Rendered.text(
                page.names(new PageRequest("/names.json", Map.of("name", List.of("Malta", "x"))))))
        .startsWith("{\"Malta\":\"/entity/malta-")
        .doesNotContain("\"x\"");
    assertThat(Rendered.text(page.terms(new PageRequest("/terms.json", Map.of()))))
        .contains("\"name\":\"ng:beneficiary\"");
  }
}
