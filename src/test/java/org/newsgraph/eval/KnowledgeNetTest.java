package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.eval.KnowledgeNetFact.Match;
import org.newsgraph.model.Span;

/// Two made-up documents; the first begins with a letter that takes two UTF-16 code units.
class KnowledgeNetTest {

  private static final String FILE =
      """
      {"fold": 1, "documentId": "1", "documentText": "𝔸nna and Ben, of Oslo.", "passages": [{"passageId": "1:0:22", "passageStart": 0, "passageEnd": 22, "exhaustivelyAnnotatedProperties": [{"propertyId": "12", "propertyName": "PLACE_OF_BIRTH"}], "facts": [{"propertyId": "12", "subjectStart": 0, "subjectEnd": 4, "objectStart": 17, "objectEnd": 21}, {"propertyId": "12", "subjectStart": 9, "subjectEnd": 12, "objectStart": 17, "objectEnd": 21}]}]}
      {"fold": 2, "documentId": "2", "documentText": "Cleo left Bonn.", "passages": [{"passageId": "2:0:15", "passageStart": 0, "passageEnd": 15, "exhaustivelyAnnotatedProperties": [{"propertyId": "25", "propertyName": "SPOUSE"}], "facts": []}]}
      """;

  @TempDir Path folder;
  private KnowledgeNetFile file;

  @BeforeEach
  void readFile() throws IOException {
    file = KnowledgeNetFile.read(Files.writeString(folder.resolve("gold.json"), FILE));
  }

  @Test
  void codePointOffsets_becomeCodeUnitOffsets() {
    KnowledgeNetDocument document = file.documents().getFirst();
    KnowledgeNetFact fact = document.passages().getFirst().facts().getFirst();

    assertThat(fact.subject().in(document.text())).isEqualTo("𝔸nna");
    assertThat(fact.object().in(document.text())).isEqualTo("Oslo");
  }

  @Test
  void predictions_areWrittenInTheSameFormat() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeWith(passage -> passage.facts(), out);

    Path copy = Files.write(folder.resolve("copy.json"), out.toByteArray());

    assertThat(KnowledgeNetFile.read(copy).documents()).isEqualTo(file.documents());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"subjectStart\":9,\"subjectEnd\":12,\"subjectText\":\"Ben\"");
  }

  @Test
  void givenFacts_scoreFull() {
    KnowledgeNetEvaluation evaluation =
        evaluate(file.documents().getFirst().passages().getFirst().facts());

    assertThat(evaluation.total(Match.EXACT)).isEqualTo(new Score(2, 2, 2, 2));
    assertThat(evaluation.scores().get(Match.EXACT)).containsKeys("PLACE_OF_BIRTH", "SPOUSE");
  }

  @Test
  void partialName_matchesOnlyByOverlap() {
    KnowledgeNetEvaluation evaluation =
        evaluate(List.of(birth(new Span(10, 12), new Span(18, 22), 0.8)));

    assertThat(evaluation.total(Match.OVERLAP)).isEqualTo(new Score(2, 1, 1, 1));
    assertThat(evaluation.total(Match.EXACT)).isEqualTo(new Score(2, 0, 1, 0));
  }

  @Test
  void wrongPrediction_withoutOverlap_lowersPrecision() {
    KnowledgeNetFact right = birth(new Span(10, 13), new Span(18, 22), 0.9);
    KnowledgeNetFact wider = birth(new Span(8, 13), new Span(18, 22), 0.6);
    KnowledgeNetFact wrong = birth(new Span(18, 22), new Span(10, 13), 0.6);

    assertThat(evaluate(List.of(right, wider, wrong)).total(Match.OVERLAP))
        .isEqualTo(new Score(2, 1, 2, 1));
  }

  @Test
  void unannotatedRelation_isNotCounted() {
    KnowledgeNetFact spouse = new KnowledgeNetFact("25", new Span(0, 5), new Span(10, 13), 0.9);

    assertThat(evaluate(List.of(spouse)).total(Match.OVERLAP)).isEqualTo(new Score(2, 0, 0, 0));
    assertThat(evaluate(List.of(spouse)).reliability().facts()).isZero();
  }

  @Test
  void calibrationError_isDistanceFromConfidenceToPrecision() {
    KnowledgeNetFact right = birth(new Span(10, 13), new Span(18, 22), 0.85);
    KnowledgeNetFact wrong = birth(new Span(18, 22), new Span(10, 13), 0.85);

    assertThat(evaluate(List.of(right, wrong)).reliability().expectedCalibrationError())
        .isCloseTo(0.35, within(1e-9));
  }

  @Test
  void report_comesInThreeForms() {
    KnowledgeNetEvaluation evaluation =
        evaluate(List.of(birth(new Span(10, 13), new Span(18, 22), 1)));

    assertThat(evaluation.write(ReportFormat.MD))
        .startsWith("# KnowledgeNet\n\na note\n")
        .contains("| PLACE_OF_BIRTH | 2 | 1 | 1.000 | 0.500 | 0.667 |");
    assertThat(evaluation.write(ReportFormat.CSV))
        .contains("overlap,micro,2,1,1,1,1.0000,0.5000,0.6667,\n");
    assertThat(evaluation.write(ReportFormat.JSON))
        .contains("\"note\" : \"a note\"", "\"f1\" : 0.66");
  }

  @Test
  void invalidDocumentLine_isReportedWithNumber() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), FILE + "{\"documentId\": \"3\"}\n");

    assertThatThrownBy(() -> KnowledgeNetFile.read(bad))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("bad.json:3:1: error: no document of KnowledgeNet")
        .hasMessageContaining("documentText");
  }

  /// The facts as predictions for the first document, none for the second.
  private KnowledgeNetEvaluation evaluate(List<KnowledgeNetFact> predicted) {
    return KnowledgeNetEvaluation.of(
        "a note",
        file.documents(),
        passage -> passage.id().startsWith("1:") ? predicted : List.of());
  }

  private static KnowledgeNetFact birth(Span subject, Span object, double confidence) {
    return new KnowledgeNetFact("12", subject, object, confidence);
  }
}
