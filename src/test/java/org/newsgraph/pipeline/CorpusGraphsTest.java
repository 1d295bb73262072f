package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.BackgroundWriter;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.link.PlaceTree;
import org.newsgraph.link.TinyIndex;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;
import org.newsgraph.validate.ShapeValidator;

/// On the made-up world of `tiny-dump.json`.
class CorpusGraphsTest {

  static {
    JenaSystem.init();
  }

  private static final CorpusIri CORPUS = new CorpusIri(GraphWriter.DEFAULT_BASE);
  private static final OntologyTerm PLACE = OntologyTerm.ng("Place");
  private static final String SAME = "<http://www.w3.org/2002/07/owl#sameAs>";

  @TempDir Path folder;

  private Ontology ontology;
  private ItemIndex index;
  private Tdb2Store store;
  private EntityIris iris;

  @BeforeEach
  void openAll() throws IOException {
    ontology = Ontology.shipped();
    index = TinyIndex.in(folder.resolve("index"));
    store = Tdb2Store.openOrCreate(folder.resolve("store"));
    iris = new EntityIris(GraphWriter.DEFAULT_BASE, ontology);
  }

  @AfterEach
  void closeAll() throws IOException {
    store.close();
    index.close();
  }

  private Decisions decisions(String... lines) throws IOException {
    return Decisions.read(
        Files.writeString(folder.resolve("decisions.ttl"), String.join("\n", lines)));
  }

  private EntityLinking linking(Decisions decisions) throws IOException {
    return new EntityLinking(new Linker(index, ontology, LinkModel.shipped()), decisions, ontology);
  }

  private CorpusGraphs corpus(Decisions decisions) {
    ItemNames names = new ItemNames(index, ontology);
    return new CorpusGraphs(
        ontology,
        decisions,
        Optional.of(
            new Background(
                new PlaceTree(index, ontology),
                names,
                new BackgroundWriter.Source("tiny-dump.json", "2026-11-24", "0".repeat(64)),
                ontology)));
  }

  private void build(Optional<Identity> identity, Facts... articles) {
    Map<String, Facts> byId =
        Stream.of(articles)
            .collect(Collectors.toMap(facts -> facts.article().id(), Function.identity()));
    Stages stages =
        new Stages(
            Reading::empty,
            reading -> Objects.requireNonNull(byId.get(reading.article().id())),
            Writers.still(),
            identity,
            new ShapeValidator(ontology));
    BuildSummary summary =
        new Build(new Analyser(stages), 1, InstantSource.fixed(Instant.EPOCH), diagnostic -> {})
            .run(
                Stream.of(articles).map(facts -> new ReadArticle(facts.article(), List.of())),
                store::replace);
    assertThat(summary.articles()).isEqualTo(articles.length);
  }

  private void buildLinked(Facts... articles) throws IOException {
    build(
        Optional.of(
            new Identity(
                linking(Decisions.none()),
                Optional.of(new ItemNames(index, ontology)),
                Decisions.none(),
                ontology)),
        articles);
  }

  private void relink() throws IOException {
    for (ArticleIri article : store.articleIris()) {
      new Relinking(linking(Decisions.none())).relink(store, article);
    }
  }

  private static Facts arrest(String id, String who, String place) {
    String sentence = "They arrested %s in %s.".formatted(who, place);
    ArticleSketch sketch = new ArticleSketch(id, "An arrest", sentence);
    var arrest = sketch.event("Arrest", "arrest", "arrested");
    return sketch
        .fact(arrest, "patient", named("Person", who), sketch.says(sentence, "arrested"))
        .fact(arrest, "place", named("Place", place), sketch.says(sentence, "arrested"))
        .facts();
  }

  private static Facts stated(String id, String property, Node value) {
    String sentence = "Tove Quxley is %s years old.".formatted(value.label());
    ArticleSketch sketch = new ArticleSketch(id, "A portrait", sentence);
    return sketch
        .fact(named("Person", "Tove Quxley"), property, value, sketch.says(sentence, "is"))
        .facts();
  }

  private List<String> triples(String graph) {
    Graph found = new StoreReading(store).graph(graph);
    return new ArrayList<>(
        new TreeSet<>(
            found.stream()
                .map(
                    triple ->
                        "<%s> <%s> %s"
                            .formatted(
                                triple.getSubject(),
                                triple.getPredicate(),
                                triple.getObject().isURI()
                                    ? "<" + triple.getObject() + ">"
                                    : triple.getObject().getLiteralLexicalForm()))
                .toList()));
  }

  private String place(String name) {
    return "<" + iris.ofLabel(PLACE, name) + ">";
  }

  @Test
  void laterLink_keepsFactsAndEquatesNames() throws IOException {
    build(
        Optional.empty(), arrest("a", "Tove Quxley", "NRV"), arrest("b", "Ole Quxley", "Norvania"));
    List<String> before = triples(CORPUS.base() + "article/a");

    relink();
    corpus(Decisions.none()).refresh(store);

    assertThat(triples(CORPUS.base() + "article/a")).isEqualTo(before);
    List<String> names = Stream.of(place("NRV"), place("Norvania")).sorted().toList();
    assertThat(triples(CORPUS.identity()))
        .contains(names.get(1) + " " + SAME + " " + names.get(0))
        .anyMatch(triple -> triple.contains("ontology#reason> the same item"));
  }

  @Test
  void mergedThing_mapsOldNameToNewName() throws IOException {
    buildLinked(arrest("a", "Tove Quxley", "NRV"));

    corpus(Decisions.none()).refresh(store);

    assertThat(triples(CORPUS.identity()))
        .contains(place("NRV") + " " + SAME + " " + place("Norvania"));
  }

  @Test
  void oldName_usedElsewhere_hasNoIdentityLink() throws IOException {
    buildLinked(arrest("a", "Tove Quxley", "NRV"));
    build(Optional.empty(), arrest("b", "Ole Quxley", "NRV"));

    corpus(Decisions.none()).refresh(store);

    assertThat(triples(CORPUS.identity())).noneMatch(triple -> triple.contains(SAME));
  }

  @Test
  void namesHeldApart_areNotMerged() throws IOException {
    build(
        Optional.empty(), arrest("a", "Tove Quxley", "NRV"), arrest("b", "Ole Quxley", "Norvania"));
    relink();

    corpus(
            decisions(
                "%s <http://www.w3.org/2002/07/owl#differentFrom> %s ."
                    .formatted(place("NRV"), place("Norvania"))))
        .refresh(store);

    assertThat(triples(CORPUS.identity())).isEmpty();
  }

  @Test
  void userEquatedNames_withoutLink_areMerged() throws IOException {
    build(Optional.empty(), arrest("a", "Tove Quxley", "NRV"));

    corpus(decisions("%s %s %s .".formatted(place("NRV"), SAME, place("The North"))))
        .refresh(store);

    assertThat(triples(CORPUS.identity()))
        .contains(place("NRV") + " " + SAME + " " + place("The North"));
  }

  @Test
  void orderOfArticles_makesNoDifference() throws IOException {
    Facts one = arrest("a", "Tove Quxley", "NRV");
    Facts other = arrest("b", "Ole Quxley", "Norvania");
    buildLinked(one, other);
    corpus(Decisions.none()).refresh(store);
    List<String> names =
        List.of(CORPUS.identity(), CORPUS.background(), CORPUS.base() + "article/a");
    List<List<String>> before = names.stream().map(this::triples).toList();
    store.remove("a");
    store.remove("b");

    buildLinked(other, one);
    corpus(Decisions.none()).refresh(store);

    assertThat(names.stream().map(this::triples).toList()).isEqualTo(before);
  }

  @Test
  void conflictingAges_raiseDoubtUntilUserConfirms() throws IOException {
    build(
        Optional.empty(),
        stated("old", "age", number("61", "61")),
        stated("young", "age", number("24", "24")));
    String thing = iris.ofLabel(OntologyTerm.ng("Person"), "Tove Quxley");

    List<Doubt> doubts = corpus(Decisions.none()).refresh(store);
    List<Doubt> confirmed =
        corpus(
                decisions(
                    "<%s> %s <%s> ."
                        .formatted(
                            new ArticleIri(CORPUS.base() + "article/old").decision(thing),
                            SAME,
                            thing)))
            .refresh(store);

    assertThat(doubts)
        .containsExactly(
            new Doubt(
                thing,
                List.of(CORPUS.base() + "article/old", CORPUS.base() + "article/young"),
                "old: age 61 on 2026-03-04; young: age 24 on 2026-03-04"));
    assertThat(confirmed).isEmpty();
    assertThat(triples(CORPUS.identity())).isEmpty();
  }

  @Test
  void ageMatchingBirthYear_raisesNoDoubt() {
    build(
        Optional.empty(),
        stated("one", "age", number("61", "61")),
        stated("two", "birthDate", year("1964", "1964")));

    assertThat(corpus(Decisions.none()).refresh(store)).isEmpty();
  }

  @Test
  void placeInTwoCountries_isADoubt() throws IOException {
    buildLinked(located("a", "Norvania"), located("b", "Estmark"));

    assertThat(corpus(Decisions.none()).refresh(store))
        .extracting(Doubt::reason)
        .containsExactly("a: locatedIn Norvania; b: locatedIn Estmark");
  }

  private static Facts located(String id, String country) {
    String sentence = "Smallwick is in %s.".formatted(country);
    ArticleSketch sketch = new ArticleSketch(id, "A place", sentence);
    return sketch
        .fact(
            named("Place", "Smallwick"),
            "locatedIn",
            named("Place", country),
            sketch.says(sentence, "is"))
        .facts();
  }

  @Test
  void linkedPlace_getsDumpCountryForRegionQuery() throws IOException {
    buildLinked(arrest("a", "Tove Quxley", "Fjordby"));
    corpus(Decisions.none()).refresh(store);

    assertThat(triples(CORPUS.background()))
        .contains(
            place("Fjordby")
                + " <https://w3id.org/newsgraph/ontology#locatedIn> "
                + place("Norvania"))
        .anyMatch(triple -> triple.endsWith("title> tiny-dump.json"));
    assertThat(arrestsIn("Norvania")).containsExactly("Tove Quxley in Fjordby");
    assertThat(arrestsIn("Estmark")).isEmpty();
  }

  private List<String> arrestsIn(String region) throws IOException {
    String query =
        Files.readString(Path.of("queries/arrests-in-a-region.rq"))
            .replace("{ \"Macedonia\" }", "{ \"" + region + "\" }");
    List<String> found = new ArrayList<>();
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (QueryExec execution = link.query(query)) {
        execution
            .select()
            .forEachRemaining(
                row ->
                    found.add(
                        row.get("who").getLiteralLexicalForm()
                            + " in "
                            + row.get("place").getLiteralLexicalForm()));
      } finally {
        link.end();
      }
    }
    return found;
  }

  @Test
  void removedArticle_clearsItsDerivedGraphs() throws IOException {
    buildLinked(arrest("a", "Tove Quxley", "NRV"));
    corpus(Decisions.none()).refresh(store);
    var bases = CorpusGraphs.bases(store);
    store.remove("a");

    new CorpusGraphs(ontology, Decisions.none(), Optional.empty()).refresh(store, bases);

    assertThat(triples(CORPUS.identity())).isEmpty();
    assertThat(triples(CORPUS.background())).isEmpty();
  }

  @Test
  void refresh_withoutIndex_keepsLinkedPlaceLocations() throws IOException {
    buildLinked(arrest("a", "Tove Quxley", "NRV"), arrest("b", "Ole Quxley", "Fjordby"));
    corpus(Decisions.none()).refresh(store);
    List<String> before = triples(CORPUS.background());
    var bases = CorpusGraphs.bases(store);

    store.remove("a");
    new CorpusGraphs(ontology, Decisions.none(), Optional.empty()).refresh(store, bases);

    assertThat(triples(CORPUS.background())).isEqualTo(before);
  }

  @Test
  void unlinkedStore_hasNoIdentityOrBackgroundGraph() {
    build(Optional.empty(), arrest("a", "Tove Quxley", "NRV"));

    corpus(Decisions.none()).refresh(store);

    assertThat(triples(CORPUS.identity())).isEmpty();
    assertThat(triples(CORPUS.background())).isEmpty();
  }
}
