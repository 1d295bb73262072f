package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;

class DecisionsTest {

  static {
    JenaSystem.init();
  }

  private static final String THING = "https://example.org/entity/lundhavn";
  private static final LinkCandidate PORT =
      new LinkCandidate("https://example.org/port", "Port", 0.8);
  private static final LinkCandidate HAMLET =
      new LinkCandidate("https://example.org/hamlet", "Hamlet", 0.1);
  private static final Linking FOUND =
      new Linking(LinkDecision.Outcome.SAME, Optional.of(PORT), List.of(HAMLET), "its label");

  @TempDir Path folder;

  private Decisions decisions(String turtle) throws IOException {
    return Decisions.read(
        Files.writeString(
            folder.resolve("decisions.ttl"),
            "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n" + turtle));
  }

  @Test
  void sameAs_winsOverTheScore() throws IOException {
    Linking decided =
        decisions("<%s> owl:sameAs <%s> .".formatted(THING, HAMLET.iri()))
            .apply(List.of(THING), FOUND);

    assertThat(decided.outcome()).isEqualTo(LinkDecision.Outcome.SAME);
    assertThat(decided.best()).contains(new LinkCandidate(HAMLET.iri(), "Hamlet", 1));
    assertThat(decided.reason()).isEqualTo("decided by a person");
  }

  @Test
  void differentFrom_takesTheLinkAway() throws IOException {
    Linking decided =
        decisions("<%s> owl:differentFrom <%s> .".formatted(THING, PORT.iri()))
            .apply(List.of(THING), FOUND);

    assertThat(decided.outcome()).isEqualTo(LinkDecision.Outcome.NONE);
    assertThat(decided.best()).isEmpty();
    assertThat(decided.rivals()).containsExactly(HAMLET);
  }

  @Test
  void otherThings_stayAsTheyAre() throws IOException {
    assertThat(
            decisions("<%s> owl:sameAs <%s> .".formatted(THING, HAMLET.iri()))
                .apply(List.of("https://example.org/entity/other"), FOUND))
        .isEqualTo(FOUND);
    assertThat(Decisions.none().apply(List.of(THING), FOUND)).isEqualTo(FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a> owl:sameAs | decisions.ttl:2: error: no Turtle",
        "<https://x/entity/a> <https://p> <https://b> . | :2: error: <https://p> decides nothing",
        "<https://x/entity/a> owl:sameAs 'b' . | is not an IRI",
        "<https://a> owl:sameAs <https://b> . | <https://a> is not a named thing",
        "<http://www.wikidata.org/entity/Q1> owl:sameAs <https://x/entity/a> . | is not a named thing",
        "<https://x/entity/a> owl:sameAs <https://b> , <https://c> . | cannot be both",
        "<https://x/entity/a> owl:sameAs <https://b> ; owl:differentFrom <https://b> . | and not be",
        "<https://x/entity/a> owl:sameAs <https://x/entity/a> . | leads back to itself"
      })
  void wrongFile_isToldWithItsName(String turtle, String told) {
    assertThatThrownBy(() -> decisions(turtle))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("decisions.ttl")
        .hasMessageContaining(told);
  }
}
