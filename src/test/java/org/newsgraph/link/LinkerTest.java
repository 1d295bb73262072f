package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// With the weights that the program comes with.
class LinkerTest {

  static {
    JenaSystem.init();
  }

  @TempDir static Path folder;

  private static ItemIndex index;
  private static Linker linker;

  @BeforeAll
  static void makeIndex() throws IOException {
    index = TinyIndex.in(folder.resolve("index"));
    linker = new Linker(index, Ontology.shipped(), LinkModel.shipped());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static NamedThing thing(String name, Kind kind) {
    return new NamedThing(name, List.of(), kind);
  }

  private static Linking link(String text, List<NamedThing> things, NamedThing thing) {
    return Objects.requireNonNull(linker.link(text, things).get(thing));
  }

  private static Optional<String> best(Linking linking) {
    return linking.best().map(LinkCandidate::iri);
  }

  private static String iri(int number) {
    return Item.NAMESPACE + TinyIndex.id(number);
  }

  @Test
  void ambiguousPlace_linksToOneInMentionedCountry() {
    NamedThing town = thing("Lundhavn", Kind.PLACE);
    NamedThing estmark = thing("Estmark", Kind.PLACE);
    NamedThing norvania = thing("Norvania", Kind.PLACE);

    NamedThing hamlet =
        new NamedThing(
            "Lundhavn",
            List.of(),
            Kind.PLACE,
            List.of(new NamedThing.Statement(OntologyTerm.ng("locatedIn"), "Estmark")));
    assertThat(best(link("A fire in Lundhavn in Estmark.", List.of(hamlet, estmark), hamlet)))
        .contains(iri(3));
    assertThat(best(link("A fire in Lundhavn in Norvania.", List.of(town, norvania), town)))
        .contains(iri(2));
  }

  @Test
  void surname_linksToPersonNamedInFull() {
    NamedThing surname = thing("Brimm", Kind.PERSON);
    NamedThing full = thing("Ada Brimm", Kind.PERSON);

    Linking linking =
        link("Ada Brimm, a minister, came. Brimm said no.", List.of(surname, full), surname);

    assertThat(best(linking)).contains(iri(5));
    assertThat(linking.reason()).contains("longer name in the article");
  }

  @Test
  void adjective_isItsCountry() {
    NamedThing adjective = thing("Norvanian", Kind.ADJECTIVE);

    assertThat(best(link("Norvanian boats", List.of(adjective), adjective))).contains(iri(1));
  }

  @Test
  void unknownName_isNone() {
    NamedThing unknown = thing("Quxford", Kind.PLACE);

    assertThat(link("A fire in Quxford.", List.of(unknown), unknown))
        .returns(LinkDecision.Outcome.NONE, Linking::outcome)
        .returns(Optional.empty(), Linking::best)
        .returns("no item has such a name", Linking::reason);
  }

  @Test
  void decision_hasUnitIntervalScoreAndRivals() {
    NamedThing town = thing("Lundhavn", Kind.PLACE);

    Linking linking = link("A fire in Lundhavn.", List.of(town), town);

    assertThat(linking.rivals()).extracting(LinkCandidate::iri).contains(iri(3));
    assertThat(linking.best().orElseThrow().score()).isBetween(0.0, 1.0);
    assertThat(linking.rivals())
        .allSatisfy(
            rival ->
                assertThat(rival.score())
                    .isLessThanOrEqualTo(linking.best().orElseThrow().score()));
  }

  @Test
  void sameArticle_isLinkedTheSame() {
    List<NamedThing> things =
        List.of(thing("Lundhavn", Kind.PLACE), thing("Ada Brimm", Kind.PERSON));

    assertThat(linker.link("Ada Brimm in Lundhavn", things))
        .isEqualTo(linker.link("Ada Brimm in Lundhavn", things));
  }

  @Test
  void twoCloseCandidates_areFlaggedAsNameOnly() {
    Scored first = scored(1, 2.0);
    Scored second = scored(2, 1.8);

    assertThat(Caution.onNameAlone(List.of(first, second))).isTrue();
    assertThat(Caution.onNameAlone(List.of(scored(1, 4.0), second))).isFalse();
    assertThat(Caution.onNameAlone(List.of(first))).isFalse();
  }

  private static Scored scored(int number, double score) {
    Item item = index.item(TinyIndex.id(number)).orElseThrow();
    return new Scored(
        new Candidate(item, Match.LABEL), new Numbers(new double[Feature.COUNT]), score, 0.5);
  }
}
