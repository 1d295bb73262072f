package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.IndexBuilder;
import org.newsgraph.link.IndexListener;
import org.newsgraph.link.IndexOptions;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;
import org.newsgraph.validate.ShapeValidator;

/// On the made-up world of `tiny-dump.json`.
class EntityLinkingTest {

  private static final Path DUMP = Path.of("src/test/resources/org/newsgraph/link/tiny-dump.json");
  private static final String NG = "https://w3id.org/newsgraph/ontology#";

  @TempDir Path folder;

  private ItemIndex index;
  private EntityLinking linking;
  private Identity identity;

  @BeforeEach
  void makeIndex() throws IOException {
    new IndexBuilder(IndexOptions.of(List.of("en"), Set.of(), Set.of()), new Silent())
        .build(DUMP, folder.resolve("index"));
    index = ItemIndex.open(folder.resolve("index"));
    Ontology ontology = Ontology.shipped();
    linking =
        new EntityLinking(
            new Linker(index, ontology, LinkModel.shipped()), Decisions.none(), ontology);
    identity =
        new Identity(
            linking, Optional.of(new ItemNames(index, ontology)), Decisions.none(), ontology);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Facts visit() {
    String sentence = "Ada Brimm of Norvania met Tove Quxley in Lundhavn.";
    ArticleSketch sketch = new ArticleSketch("visit", "A visit", sentence);
    var meeting = sketch.event("Communication", "meet", "met");
    sketch.fact(meeting, "agent", named("Person", "Ada Brimm"), sketch.says(sentence, "met"));
    sketch.fact(meeting, "recipient", named("Person", "Tove Quxley"), sketch.says(sentence, "met"));
    sketch.fact(meeting, "place", named("Place", "Lundhavn"), sketch.says(sentence, "met"));
    sketch.fact(
        named("Person", "Ada Brimm"),
        "citizenOf",
        named("Place", "Norvania"),
        sketch.says(sentence, "of"));
    return sketch.facts();
  }

  private Graph links(ArticleGraphs graphs, Facts facts) {
    return new LinkWriter()
        .write(
            graphs.article(),
            linking.decide(graphs.article(), graphs.facts(), facts.article().text()),
            List.of());
  }

  private static Optional<String> sameAs(Graph links, String name) {
    return links.stream(Node.ANY, OWL.sameAs.asNode(), Node.ANY)
        .filter(triple -> triple.getSubject().getURI().contains("/entity/" + name))
        .map(triple -> triple.getObject().getURI())
        .findFirst();
  }

  @Test
  void onlyIndexedThings_areSameAsTheirItems() {
    Facts facts = visit();

    Graph links = links(Writers.still().write(facts), facts);

    assertThat(sameAs(links, "norvania")).contains("http://www.wikidata.org/entity/Q2000000001");
    assertThat(sameAs(links, "ada-brimm")).contains("http://www.wikidata.org/entity/Q2000000005");
    assertThat(sameAs(links, "tove-quxley")).isEmpty();
  }

  @Test
  void eachNamedThing_hasOneDecisionWithReason() {
    Facts facts = visit();

    Graph links = links(Writers.still().write(facts), facts);

    List<Node> decisions =
        links.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(NG + "LinkDecision"))
            .map(triple -> triple.getSubject())
            .toList();
    assertThat(decisions).hasSize(4);
    assertThat(decisions)
        .allSatisfy(
            decision -> {
              for (String property : List.of("linkOf", "outcome", "reason")) {
                assertThat(
                        links.stream(decision, NodeFactory.createURI(NG + property), Node.ANY)
                            .count())
                    .as(property)
                    .isEqualTo(1);
              }
            });
    assertThat(links.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isTrue();
  }

  @Test
  void linking_keepsFactsAndValidationResult() throws IOException {
    Facts facts = visit();
    ArticleGraphs plain = Writers.still().write(facts);

    ArticleGraphs linked = plain.with(links(plain, facts));

    assertThat(linked.facts()).isSameAs(plain.facts());
    assertThat(new ShapeValidator(Ontology.shipped()).validate(linked.facts()))
        .isEqualTo(new ShapeValidator(Ontology.shipped()).validate(plain.facts()));
  }

  @Test
  void relinking_storedArticle_reproducesBuildLinks() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      build(store, stages().with(identity));
      ArticleIri article = store.articleIris().getFirst();
      Graph built = stored(store, article.links());

      new Relinking(linking).relink(store, article);

      assertThat(built.isEmpty()).isFalse();
      assertThat(stored(store, article.links()).isIsomorphicWith(built)).isTrue();
    }
  }

  @Test
  void relinking_keepsMergeRecords() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      build(store, stages().with(identity));
      ArticleIri article = store.articleIris().getFirst();
      Node merge = NodeFactory.createURI(NG + "Merge");
      List<Node> merges =
          stored(store, article.links()).stream(Node.ANY, RDF.Nodes.type, merge)
              .map(triple -> triple.getSubject())
              .toList();

      new Relinking(linking).relink(store, article);

      assertThat(merges).hasSize(1);
      assertThat(stored(store, article.links()).stream(Node.ANY, RDF.Nodes.type, merge))
          .extracting(triple -> triple.getSubject())
          .isEqualTo(merges);
    }
  }

  @Test
  void buildWithoutAnIndex_takesFormerLinksAway() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      build(store, stages().with(identity));
      ArticleIri article = store.articleIris().getFirst();

      build(store, stages());

      assertThat(stored(store, article.links()).isEmpty()).isTrue();
    }
  }

  @Test
  void removedArticle_leavesNoLinks() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      build(store, stages().with(identity));
      ArticleIri article = store.articleIris().getFirst();

      store.remove("visit");

      assertThat(stored(store, article.links()).isEmpty()).isTrue();
    }
  }

  private static Stages stages() {
    try {
      return new Stages(
          Reading::empty,
          reading -> visit(),
          Writers.still(),
          new ShapeValidator(Ontology.shipped()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void build(Tdb2Store store, Stages stages) {
    Stream<ReadOutcome> input = Stream.of(new ReadArticle(visit().article(), List.of()));
    BuildSummary summary =
        new Build(new Analyser(stages), 1, InstantSource.fixed(Instant.EPOCH), diagnostic -> {})
            .run(input, store::replace);
    assertThat(summary.articles()).isEqualTo(1);
  }

  private static Graph stored(Tdb2Store store, String name) {
    Graph copy = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      link.get(NodeFactory.createURI(name)).find().forEachRemaining(copy::add);
      link.end();
    }
    return copy;
  }

  private static final class Silent implements IndexListener {
    @Override
    public void progressed(Phase phase, long bytes, long totalBytes, long items) {}

    @Override
    public void resumed(long lines) {}

    @Override
    public void skipped(long line, String reason) {}
  }
}
