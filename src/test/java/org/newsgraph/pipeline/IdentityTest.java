package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.Kind;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.link.NamedThing;
import org.newsgraph.link.TinyIndex;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Facts;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Merge;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;

/// On the made-up world of `tiny-dump.json`, with two towns called Lundhavn.
class IdentityTest {

  static {
    JenaSystem.init();
  }

  private static final OntologyTerm PLACE = OntologyTerm.ng("Place");

  @TempDir Path folder;

  private Ontology ontology;
  private ItemIndex index;
  private EntityIris iris;

  @BeforeEach
  void makeIndex() throws IOException {
    ontology = Ontology.shipped();
    index = TinyIndex.in(folder.resolve("index"));
    iris = new EntityIris(GraphWriter.DEFAULT_BASE, ontology);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private Identity identity(String... decided) throws IOException {
    Decisions decisions =
        Decisions.read(
            Files.writeString(
                folder.resolve("decisions.ttl"),
                "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n" + String.join("\n", decided)));
    return new Identity(
        new EntityLinking(new Linker(index, ontology, LinkModel.shipped()), decisions, ontology),
        Optional.of(new ItemNames(index, ontology)),
        decisions,
        ontology);
  }

  private static Facts trip(String id, String sentence, Entity... places) {
    ArticleSketch sketch = new ArticleSketch(id, "A trip", sentence);
    var trip = sketch.event("Travel", "go", "went");
    for (Entity place : places) {
      sketch.fact(trip, "destination", place, sketch.says(sentence, "went"));
    }
    return sketch.facts();
  }

  private static Facts twoNames() {
    return trip("names", "Norvania, NRV for short, went.", place("Norvania"), place("NRV"));
  }

  private static Entity place(String name) {
    return named("Place", name);
  }

  private Identified identify(Identity identity, Facts facts) {
    ArticleGraphs graphs = Writers.still().write(facts);
    return identity.identify(graphs.article(), graphs.facts(), facts.article().text());
  }

  private String decided(String id, String name) {
    return "<%sarticle/%s/links/%s>"
        .formatted(GraphWriter.DEFAULT_BASE, id, name.substring(name.lastIndexOf('/') + 1));
  }

  @Test
  void namesOfOneItem_areMergedWithReason() throws IOException {
    Identified identified = identify(identity(), twoNames());

    String norvania = iris.ofLabel(PLACE, "Norvania");
    assertThat(identified.renamed())
        .containsOnly(java.util.Map.entry(iris.ofLabel(PLACE, "NRV"), norvania));
    assertThat(identified.decisions()).extracting(LinkDecision::thing).containsExactly(norvania);
    assertThat(identified.merges()).hasSize(1);
    Merge merge = identified.merges().getFirst();
    assertThat(merge.into()).isEqualTo(norvania);
    assertThat(merge.reason()).startsWith("the same item, \"Norvania\": ");
  }

  @Test
  void sameName_differentItems_getDistinctIris() throws IOException {
    Identity identity = identity();
    Identified inNorvania =
        identify(
            identity,
            trip("n", "They went to Lundhavn in Norvania.", place("Lundhavn"), place("Norvania")));
    Identified inEstmark =
        identify(
            identity(
                "<%s> owl:sameAs <%s> ."
                    .formatted(
                        iris.ofLabel(PLACE, "Lundhavn"),
                        "http://www.wikidata.org/entity/" + TinyIndex.id(3))),
            trip("e", "They went to Lundhavn.", place("Lundhavn")));

    assertThat(inNorvania.renamed())
        .containsEntry(
            iris.ofLabel(PLACE, "Lundhavn"),
            iris.ofItem(PLACE, "Lundhavn", "http://www.wikidata.org/entity/" + TinyIndex.id(2)));
    assertThat(inEstmark.renamed().values())
        .doesNotContain(iris.ofLabel(PLACE, "Lundhavn"))
        .doesNotContainAnyElementsOf(inNorvania.renamed().values());
  }

  @Test
  void userEquatedThing_usesOtherIriDespiteLink() throws IOException {
    String other = iris.ofLabel(PLACE, "The North");
    String norvania = iris.ofLabel(PLACE, "Norvania");

    Identified identified =
        identify(identity("<%s> owl:sameAs <%s> .".formatted(norvania, other)), twoNames());

    assertThat(identified.renamed())
        .containsEntry(norvania, other)
        .containsEntry(iris.ofLabel(PLACE, "NRV"), other);
    assertThat(identified.merges())
        .extracting(Merge::reason)
        .containsExactly("decided by a person", "decided by a person");
  }

  @Test
  void userSeparatedThings_ofOneItem_stayDistinct() throws IOException {
    Identified identified =
        identify(
            identity(
                "<%s> owl:differentFrom <%s> ."
                    .formatted(iris.ofLabel(PLACE, "NRV"), iris.ofLabel(PLACE, "Norvania"))),
            twoNames());

    assertThat(identified.renamed()).isEmpty();
    assertThat(identified.merges()).isEmpty();
    assertThat(identified.decisions()).hasSize(2);
  }

  @Test
  void userRejectedLink_ofMergedName_undoesMerge() throws IOException {
    String norvania = iris.ofLabel(PLACE, "Norvania");

    Identified identified =
        identify(
            identity(
                "<%s> owl:differentFrom <http://www.wikidata.org/entity/%s> ."
                    .formatted(norvania, TinyIndex.id(1))),
            twoNames());

    assertThat(identified.renamed()).isEmpty();
    assertThat(identified.decisions())
        .extracting(LinkDecision::outcome)
        .containsOnly(LinkDecision.Outcome.NONE);
  }

  @Test
  void splitInOneArticle_renamesThingOnlyThere() throws IOException {
    Entity quxley = named("Person", "Tove Quxley");
    String known = iris.ofLabel(OntologyTerm.ng("Person"), "Tove Quxley");
    Identity identity =
        identity("%s owl:differentFrom <%s> .".formatted(decided("a", known), known));

    Identified other = identify(identity, trip("a", "Tove Quxley went.", quxley));
    Identified former = identify(identity, trip("b", "Tove Quxley went.", quxley));

    assertThat(other.renamed()).containsOnlyKeys(known);
    assertThat(other.merges()).isEmpty();
    assertThat(former.renamed()).isEmpty();
  }

  @Test
  void linkOfOneArticle_decidesThereAlone() throws IOException {
    String norvania = iris.ofLabel(PLACE, "Norvania");
    String item = "http://www.wikidata.org/entity/" + TinyIndex.id(4);
    Identity identity = identity("%s owl:sameAs <%s> .".formatted(decided("a", norvania), item));

    Identified there = identify(identity, trip("a", "They went to Norvania.", place("Norvania")));
    Identified elsewhere =
        identify(identity, trip("b", "They went to Norvania.", place("Norvania")));

    assertThat(there.renamed()).containsEntry(norvania, iris.ofLabel(PLACE, "Estmark"));
    assertThat(elsewhere.renamed()).isEmpty();
  }

  @Test
  void similarPersonName_isNeitherLinkedNorMerged() throws IOException {
    Identified identified =
        identify(identity(), trip("a", "Ada Brummy went.", named("Person", "Ada Brummy")));

    assertThat(identified.renamed()).isEmpty();
    assertThat(identified.decisions())
        .extracting(LinkDecision::outcome)
        .doesNotContain(LinkDecision.Outcome.SAME);
  }

  @Test
  void longerName_needsAliasToMatchItem() throws IOException {
    String own = "Norvania State";
    String item = "http://www.wikidata.org/entity/" + TinyIndex.id(1);
    ItemNames names = new ItemNames(index, ontology);

    assertThat(names.bears(new NamedThing(own, List.of(), Kind.PLACE), item)).isFalse();
    assertThat(names.bears(new NamedThing(own, List.of("NRV"), Kind.PLACE), item)).isTrue();
  }

  @Test
  void decisions_countWithoutAnIndexToo() throws IOException {
    Decisions decisions =
        Decisions.read(
            Files.writeString(
                folder.resolve("plain.ttl"),
                "<%s> <http://www.w3.org/2002/07/owl#sameAs> <%s> ."
                    .formatted(iris.ofLabel(PLACE, "NRV"), iris.ofLabel(PLACE, "Norvania"))));
    Identity identity =
        new Identity(
            EntityLinking.byDecisions(decisions, ontology), Optional.empty(), decisions, ontology);

    Identified identified = identify(identity, twoNames());

    assertThat(identified.renamed()).hasSize(1);
    assertThat(identified.decisions()).isEqualTo(List.of());
  }
}
