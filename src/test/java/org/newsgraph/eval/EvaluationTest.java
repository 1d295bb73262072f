package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.newsgraph.eval.Rows.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Three gold facts, two of them found, one in doubt by mistake; and one spurious fact.
class EvaluationTest {

  private static final String ARREST = "Harbour police arrested two dockers in Piraeus.";
  private static final String POST = "Ana Kora, \"the harbour master\", left, and stayed away.";

  private static final List<GoldFact> GOLD =
      List.of(
          role(
              "harbour-1", "patient", new GoldTerm.Thing(List.of("two dockers"), List.of("Group"))),
          role("harbour-2", "place", new GoldTerm.Thing(List.of("Piraeus"), List.of("Place"))),
          new GoldFact(
              "harbour-3",
              POST,
              new GoldTerm.Thing(List.of("Ana Kora"), List.of("Person")),
              List.of("position"),
              new GoldTerm.Text(List.of("harbour master")),
              List.of(),
              "affirmed",
              "certain"));

  private static final List<ExtractedFact> FOUND =
      List.of(
          row(
              "subjectType", "Arrest",
              "property", "patient",
              "objectType", "Group",
              "objectLabel", "two dockers",
              "confidence", "0.8",
              "quote", ARREST),
          row(
              "subjectType", "Person",
              "subjectLabel", "Ana Kora",
              "property", "position",
              "objectLabel", "harbour master",
              "certainty", "possible",
              "confidence", "0.6",
              "quote", POST),
          row(
              "subjectType", "Travel",
              "property", "agent",
              "objectType", "Person",
              "objectLabel", "Ana Kora",
              "confidence", "0.6",
              "quote", POST));

  private final Evaluation evaluation =
      Evaluation.of(GOLD, FOUND, Set.of("Arrest", "Travel", "Statement"));

  private static GoldFact role(String id, String role, GoldTerm filler) {
    return new GoldFact(
        id,
        ARREST,
        new GoldTerm.Happening(List.of("Arrest"), "arrested"),
        List.of(role),
        filler,
        List.of(),
        "affirmed",
        "certain");
  }

  @Test
  void total_countsWantedFoundExtractedAndRight() {
    assertThat(evaluation.total()).isEqualTo(new Score(3, 2, 3, 2));
    assertThat(evaluation.total().precision()).isEqualTo(2.0 / 3, within(1e-12));
    assertThat(evaluation.total().recall()).isEqualTo(2.0 / 3, within(1e-12));
    assertThat(evaluation.total().f1()).isEqualTo(2.0 / 3, within(1e-12));
  }

  @Test
  void classes_areRolesOfEventTypesAndRelations() {
    assertThat(evaluation.byClass())
        .hasSize(4)
        .containsEntry(
            new FactClass(FactClass.Kind.EVENT_ROLE, "Arrest.patient"), new Score(1, 1, 1, 1))
        .containsEntry(
            new FactClass(FactClass.Kind.EVENT_ROLE, "Arrest.place"), new Score(1, 0, 0, 0))
        .containsEntry(
            new FactClass(FactClass.Kind.EVENT_ROLE, "Travel.agent"), new Score(0, 0, 1, 0))
        .containsEntry(new FactClass(FactClass.Kind.RELATION, "position"), new Score(1, 1, 1, 1));
    assertThat(evaluation.byKind())
        .containsEntry(FactClass.Kind.EVENT_ROLE, new Score(2, 1, 2, 1))
        .containsEntry(FactClass.Kind.RELATION, new Score(1, 1, 1, 1));
  }

  @Test
  void attributes_areCountedOverTheMatches() {
    assertThat(evaluation.attributes())
        .extracting(Confusion::attribute, Confusion::right, Confusion::total)
        .containsExactly(
            tuple("claimant", 2, 2), tuple("polarity", 2, 2), tuple("certainty", 1, 2));
    assertThat(evaluation.attributes().getLast().counts().get("certain"))
        .containsEntry("certain", 1)
        .containsEntry("possible", 1);
  }

  @Test
  void reliability_isOverAllExtractedFacts() {
    assertThat(evaluation.reliability().expectedCalibrationError())
        .isEqualTo((0.2 + 2 * 0.1) / 3, within(1e-9));
  }

  @Test
  void curve_endsWithTheSurestFact() {
    List<ThresholdScore> curve = evaluation.curve();

    assertThat(curve).extracting(ThresholdScore::threshold).endsWith(0.7, 0.8).hasSize(9);
    assertThat(curve.getFirst().score()).isEqualTo(evaluation.total());
    assertThat(curve.get(6).score()).isEqualTo(new Score(3, 2, 3, 2));
    assertThat(curve.getLast().score()).isEqualTo(new Score(3, 1, 1, 1));
  }

  @Test
  void factWithoutConfidence_countsOnlyAtThresholdZero() {
    ExtractedFact unsure = row("property", "agent", "quote", ARREST);

    assertThat(Evaluation.of(GOLD, List.of(unsure), Set.of()).curve())
        .containsExactly(new ThresholdScore(0, new Score(3, 0, 1, 0)));
  }

  @Test
  void articles_withoutGoldFacts_doNotCount() {
    ExtractedFact elsewhere =
        row("article", "https://w3id.org/newsgraph/id/article/other", "property", "agent");

    assertThat(Evaluation.of(GOLD, List.of(elsewhere), Set.of()).total())
        .isEqualTo(new Score(3, 0, 0, 0));
  }

  @Test
  void markdown_showsScoresAndErrorsWithSentences() {
    assertThat(ReportFormat.MD.write(evaluation))
        .contains("| all | 3 | 3 | 0.667 | 0.667 | 0.667 |")
        .contains("| Arrest.place | 1 | 0 | 0.000 | 0.000 | 0.000 |")
        .contains("| certainty | 1 | 2 | 0.500 |")
        .contains("Expected calibration error 0.133 over 3 facts.")
        .contains("| 0.6 | 3 | 0.667 | 0.667 | 0.667 |\n| 0.7 | 1 | 1.000 | 0.333 | 0.500 |\n")
        .contains("### Arrest.place (1)", "- harbour-2: Arrest \"arrested\" place Piraeus (Place)")
        .contains("> " + ARREST)
        .contains("### Travel.agent (1)");
  }

  @Test
  void json_isOneObjectThatSaysTheSame() throws IOException {
    JsonNode report = new ObjectMapper().readTree(ReportFormat.JSON.write(evaluation));

    assertThat(report.at("/total/precision").asDouble()).isEqualTo(2.0 / 3, within(1e-12));
    assertThat(report.at("/attributes/certainty/confusion/certain/possible").asInt()).isEqualTo(1);
    assertThat(report.at("/curve/8/threshold").asDouble()).isEqualTo(0.8);
    assertThat(report.at("/curve/8/recall").asDouble()).isEqualTo(1.0 / 3, within(1e-12));
    assertThat(report.at("/missed/0/sentence").asText()).isEqualTo(ARREST);
    assertThat(report.at("/spurious/0/class").asText()).isEqualTo("Travel.agent");
  }

  @Test
  void csv_hasElevenColumnsInEachRow() {
    List<String> lines = ReportFormat.CSV.write(evaluation).lines().toList();

    assertThat(lines)
        .contains("total,all,3,2,3,2,0.6667,0.6667,0.6667,,")
        .contains("threshold,0.8,3,1,1,1,1.0000,0.3333,0.5000,,")
        .anySatisfy(line -> assertThat(line).startsWith("missed,").endsWith("," + ARREST));
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("\"(?:[^\"]|\"\")*\"", "").split(",", -1)).hasSize(11));
  }
}
