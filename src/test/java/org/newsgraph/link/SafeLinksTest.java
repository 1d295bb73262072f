package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision.Outcome;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Two countries with a ministry of the same name, the class of such ministries, and a painter;
/// with the weights that the program comes with.
class SafeLinksTest {

  static {
    JenaSystem.init();
  }

  private static final Path DUMP =
      Path.of("src/test/resources/org/newsgraph/link/bodies-dump.json");

  private static final NamedThing NORVANIA = thing("Norvania", Kind.PLACE);
  private static final NamedThing ESTMARK = thing("Estmark", Kind.PLACE);
  private static final NamedThing MINISTRY = thing("Harbour Ministry", Kind.ORGANIZATION);
  private static final NamedThing DAHL = thing("Olga Dahl", Kind.PERSON);

  @TempDir static Path folder;

  private static ItemIndex index;
  private static Linker linker;

  @BeforeAll
  static void makeIndex() throws IOException {
    Path directory = folder.resolve("index");
    TinyIndex.build(
        directory, DUMP, IndexOptions.of(List.of("en"), Set.of(), Set.of()), new TinyIndex.Heard());
    index = ItemIndex.open(directory);
    linker = new Linker(index, Ontology.shipped(), LinkModel.shipped());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static NamedThing thing(String name, Kind kind) {
    return new NamedThing(name, List.of(), kind);
  }

  private static NamedThing told(NamedThing thing, String property, String value) {
    return new NamedThing(
        thing.name(),
        List.of(),
        thing.kind(),
        List.of(new NamedThing.Statement(OntologyTerm.ng(property), value)));
  }

  private static Linking link(String text, NamedThing thing, NamedThing... others) {
    List<NamedThing> all = new ArrayList<>(List.of(others));
    all.add(thing);
    return Objects.requireNonNull(linker.link(text, all).get(thing));
  }

  /// The number of the item that the thing is linked to for sure.
  private static Optional<Integer> same(Linking linking) {
    return best(linking).filter(unused -> linking.outcome() == Outcome.SAME);
  }

  /// The number of the item that the thing most likely is.
  private static Optional<Integer> best(Linking linking) {
    return linking
        .best()
        .map(LinkCandidate::iri)
        .map(iri -> Integer.parseInt(iri.substring(Item.NAMESPACE.length() + 1)) - 2_000_000_000);
  }

  @Test
  void namedThing_isNeverAClass() {
    Linking linking = link("The Harbour Ministry is silent.", MINISTRY);

    assertThat(linking.outcome()).isEqualTo(Outcome.NONE);
    assertThat(linking.rivals())
        .extracting(LinkCandidate::iri)
        .doesNotContain(Item.NAMESPACE + TinyIndex.id(40));
  }

  @Test
  void ministry_oneCountryMentioned_linksToItsMinistry() {
    assertThat(best(link("Estmark: the Harbour Ministry is silent.", MINISTRY, ESTMARK)))
        .contains(42);
    assertThat(best(link("Norvania: the Harbour Ministry is silent.", MINISTRY, NORVANIA)))
        .contains(41);
  }

  @Test
  void ministry_isThatOfItsCountryAmongTwo() {
    NamedThing ministry = told(MINISTRY, "partOf", "Estmark");

    assertThat(
            best(link("Estmark's Harbour Ministry warns Norvania.", ministry, ESTMARK, NORVANIA)))
        .contains(42);
  }

  @Test
  void ministry_twoCountriesMentioned_isNotLinked() {
    assertThat(
            link(
                    "Estmark and Norvania: the Harbour Ministry is silent.",
                    MINISTRY,
                    ESTMARK,
                    NORVANIA)
                .outcome())
        .isEqualTo(Outcome.NONE);
  }

  @Test
  void person_matchedByNameOnly_isNotSame() {
    Linking linking = link("Olga Dahl won a race.", DAHL);

    assertThat(linking.outcome()).isNotEqualTo(Outcome.SAME);
    assertThat(linking.best()).isPresent();
  }

  @Test
  void personWithASecondSign_isLinked() {
    assertThat(same(link("The painter Olga Dahl won a race.", DAHL))).contains(43);
    assertThat(same(link("Olga Dahl of Estmark won a race.", DAHL, ESTMARK))).contains(43);
  }

  @Test
  void person_otherCountryOrYear_isNotSame() {
    NamedThing norvanian = told(DAHL, "citizenOf", "Norvania");
    NamedThing young = told(DAHL, "birthDate", "1990");

    assertThat(same(link("Olga Dahl, a painter of Norvania.", norvanian, NORVANIA))).isEmpty();
    assertThat(same(link("Olga Dahl, a painter born in 1990.", young))).isEmpty();
  }

  @Test
  void person_similarSpelling_isOnlyClose() {
    Linking linking =
        link("The painter Olga Dahm of Estmark.", thing("Olga Dahm", Kind.PERSON), ESTMARK);

    assertThat(best(linking)).contains(43);
    assertThat(linking.outcome()).isEqualTo(Outcome.CLOSE);
    assertThat(linking.reason()).isEqualTo("the name is only similar in spelling");
  }

  @Test
  void uncommonOrganizationName_isLinkedWithoutOtherEvidence() {
    assertThat(
            same(
                link(
                    "The Nordic Shipping Forum met.",
                    thing("Nordic Shipping Forum", Kind.ORGANIZATION))))
        .contains(45);
  }
}
