package org.newsgraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.link.Kind;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision.Outcome;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Retrieval;
import org.newsgraph.ontology.Ontology;

/// Against a service on this machine that speaks the real protocol.
class ReconcilingLinkerTest {
  static {
    JenaSystem.init();
  }

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final NamedThing NORVANIA = new NamedThing("Norvania", List.of(), Kind.PLACE);
  private static final NamedThing BRIMM = new NamedThing("Ada Brimm", List.of(), Kind.PERSON);
  private static final NamedThing STERN = new NamedThing("Ola Stern", List.of(), Kind.PERSON);
  private static final NamedThing STRANGER = new NamedThing("Tove Quxley", List.of(), Kind.PERSON);

  private static Ontology ontology;

  @TempDir Path folder;

  private final StandInService service = new StandInService(World.items());

  @BeforeAll
  static void readOntology() throws IOException {
    ontology = Ontology.shipped();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static NamedThing lundhavn(String country) {
    return new NamedThing(
        "Lundhavn",
        List.of(),
        Kind.PLACE,
        List.of(new NamedThing.Statement(OntologyTerm.ng("locatedIn"), country)));
  }

  private Map<NamedThing, Linking> link(Instant time, String text, NamedThing... things) {
    return link(time, Optional.empty(), text, things);
  }

  private Map<NamedThing, Linking> link(
      Instant time, Optional<Period> oldest, String text, NamedThing... things) {
    InstantSource clock = InstantSource.fixed(time);
    AnswerCache cache = new AnswerCache(folder, oldest, clock);
    ServiceSettings settings = Settings.quick();
    try (ReconciliationService asked =
        new ReconciliationService(service.address(), settings, cache, clock, Pace.ofTheMachine())) {
      return new ReconcilingLinker(asked, ontology).link(text, List.of(things));
    }
  }

  private Linking one(String text, NamedThing thing) {
    return Objects.requireNonNull(link(NOON, text, thing).get(thing));
  }

  private static Optional<String> best(Linking link) {
    return link.best().map(LinkCandidate::iri);
  }

  @Test
  void certainMatch_yieldsOutcomeSame() {
    Linking link = one("Ada Brimm, a politician, spoke.", BRIMM);

    assertThat(link.outcome()).isEqualTo(Outcome.SAME);
    assertThat(best(link)).contains(World.iri(5));
    assertThat(link.reason()).contains("certain").contains("no other candidate");
    assertThat(link.retrieval())
        .contains(new Retrieval(service.address(), LocalDate.parse("2026-11-24")));
  }

  @Test
  void personMatch_byNameOnly_yieldsOutcomeClose() {
    assertThat(one("Ada Brimm spoke.", BRIMM))
        .returns(Outcome.CLOSE, Linking::outcome)
        .returns(Optional.of(World.iri(5)), ReconcilingLinkerTest::best);
  }

  @Test
  void match_ofDifferentOrUnknownType_isDowngraded() {
    answer("\"name\": \"Norvania\", \"type\": [\"Q5\"]");
    assertThat(one("", NORVANIA).outcome()).isEqualTo(Outcome.NONE);

    service.failFrom(0, good -> good);
    answer("\"name\": \"Estmark\", \"type\": [\"Q2000000777\"]");
    assertThat(one("", new NamedThing("Estmark", List.of(), Kind.PLACE)))
        .returns(Outcome.CLOSE, Linking::outcome)
        .extracting(Linking::reason)
        .isEqualTo("its types are not known to be those of a Place");
  }

  @Test
  void classInSmallLetters_isNotTheThing() {
    answer("\"name\": \"harbour ministry\", \"type\": [\"Q2000000777\"]");

    assertThat(one("", new NamedThing("Harbour Ministry", List.of(), Kind.ORGANIZATION)).outcome())
        .isEqualTo(Outcome.NONE);
  }

  /// The service's certain answer to the first query.
  private void answer(String candidate) {
    service.failFrom(
        1,
        good ->
            good.withBody(
                "{\"q0\": {\"result\": [{\"id\": \"Q2000000001\", \"score\": 100, \"match\": true, %s}]}}"
                    .formatted(candidate)));
  }

  @Test
  void unknownName_yieldsOutcomeNone() {
    assertThat(one("Tove Quxley spoke.", STRANGER))
        .returns(Outcome.NONE, Linking::outcome)
        .returns(Optional.empty(), Linking::best);
  }

  @Test
  void twoOfOneName_areOnlyClose() {
    Linking link = one("Ola Stern spoke.", STERN);

    assertThat(link.outcome()).isEqualTo(Outcome.CLOSE);
    assertThat(link.rivals()).extracting(LinkCandidate::iri).contains(World.iri(7));
  }

  @Test
  void sameNamedItems_areDistinguishedByDescription() {
    Linking link = one("Ola Stern, the footballer, spoke.", STERN);

    assertThat(link.outcome()).isIn(Outcome.SAME, Outcome.CLOSE);
    assertThat(best(link)).contains(World.iri(7));
    assertThat(link.reason()).contains("words of its description");
  }

  @Test
  void sameNamedItems_areDistinguishedByArticleFacts() {
    assertThat(one("Lundhavn in Norvania.", lundhavn("Norvania")))
        .returns(Outcome.SAME, Linking::outcome)
        .returns(Optional.of(World.iri(3)), ReconcilingLinkerTest::best);
    assertThat(one("Lundhavn in Estmark.", lundhavn("Estmark")))
        .returns(Outcome.SAME, Linking::outcome)
        .returns(Optional.of(World.iri(4)), ReconcilingLinkerTest::best);
  }

  @Test
  void queries_batchedPerManifest_carryTypesAndProperties() {
    service.setBatchSize(2);

    link(NOON, "", NORVANIA, BRIMM, lundhavn("Norvania"));

    List<Request> requests = service.requests();
    assertThat(requests)
        .extracting(request -> request.getMethod().getName())
        .containsExactly("GET", "POST", "POST");
    assertThat(requests)
        .allSatisfy(
            request -> {
              assertThat(request.getHeader("User-Agent")).isEqualTo("newsgraph/test");
              assertThat(request.getHeader("Accept-Encoding")).isEqualTo("gzip");
            });
    assertThat(requests.get(1).getHeader("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(service.queries())
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"query\":\"Norvania\",\"type\":[\"Q2221906\",\"Q27096213\"],\"limit\":5}",
            "{\"query\":\"Ada Brimm\",\"type\":[\"Q5\"],\"limit\":5}",
            "{\"query\":\"Lundhavn\",\"type\":[\"Q2221906\",\"Q27096213\"],\"limit\":5,"
                + "\"properties\":[{\"pid\":\"P17\",\"v\":\"Norvania\"}]}");
  }

  @Test
  void diskCache_answersRepeatedQueryWithOriginalDate() throws IOException {
    Map<NamedThing, Linking> first = link(NOON, "Ada Brimm spoke.", BRIMM, STRANGER, STERN);
    service.close();

    Map<NamedThing, Linking> second =
        link(NOON.plus(Duration.ofDays(40)), "Ada Brimm spoke.", BRIMM, STRANGER, STERN);

    assertThat(second).isEqualTo(first);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.matches("ada-brimm-[0-9a-f]{16}\\.json"))
          .anyMatch(name -> name.matches("manifest-[0-9a-f]{16}\\.json"));
    }
  }

  @Test
  void expiredAnswers_areRequestedAgain() {
    link(NOON, "", BRIMM);
    Instant later = NOON.plus(Duration.ofDays(40));

    link(later, Optional.of(Period.ofDays(60)), "", BRIMM);
    assertThat(service.queries()).hasSize(1);

    Map<NamedThing, Linking> links = link(later, Optional.of(Period.ofDays(30)), "", BRIMM);
    assertThat(service.queries()).hasSize(2);
    assertThat(links.get(BRIMM))
        .extracting(link -> link.retrieval().orElseThrow().date())
        .isEqualTo(LocalDate.parse("2027-01-03"));
  }

  @Test
  void corruptCacheFiles_areRequestedAgain() throws IOException {
    link(NOON, "", BRIMM);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).substring(0, 30));
      }
    }

    assertThat(one("a politician", BRIMM).outcome()).isEqualTo(Outcome.SAME);
    assertThat(service.queries()).hasSize(2);
  }

  @Test
  void utf8Body_declaredAsLatin1_isReadCorrectly() {
    service.failFrom(
        0, good -> good.withHeader("Content-Type", "application/json;charset=iso-8859-1"));

    assertThat(one("a politician", BRIMM).outcome()).isEqualTo(Outcome.SAME);
  }

  @Test
  void oneBadResult_spoilsNoOther() {
    service.failFrom(
        1,
        good ->
            good.withBody(
                """
                {"q0": {"result": [{"id": "L7", "name": "brimm", "score": 100}]},
                 "q1": {"result": [{"id": "Q2000000001", "name": "Norvania", "score": 100,
                                    "match": true, "type": ["Q6256"]}]}}
                """));

    Map<NamedThing, Linking> links = link(NOON, "", BRIMM, NORVANIA);

    assertThat(links.get(BRIMM))
        .returns(Outcome.UNRESOLVED, Linking::outcome)
        .extracting(Linking::reason)
        .asString()
        .contains("\"L7\"");
    assertThat(links.get(NORVANIA)).returns(Outcome.SAME, Linking::outcome);
  }

  @Test
  void manyThings_areRequestedInBatches() {
    NamedThing[] things =
        IntStream.range(0, 25)
            .mapToObj(i -> new NamedThing("Person " + i, List.of(), Kind.PERSON))
            .toArray(NamedThing[]::new);

    assertThat(link(NOON, "", things)).hasSize(25);
    assertThat(service.requests()).hasSize(4);
  }
}
