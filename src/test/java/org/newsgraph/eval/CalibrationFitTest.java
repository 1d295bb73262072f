package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.eval.Calibration.Judged;
import org.newsgraph.model.FactKind;

class CalibrationFitTest {

  private static final FactKind NAMED = new FactKind(FactKind.Form.EVENT, FactKind.Filler.NAME);
  private static final FactKind DESCRIBED =
      new FactKind(FactKind.Form.EVENT, FactKind.Filler.DESCRIPTION);

  private static List<Judged> facts(FactKind kind, int right, int wrong) {
    List<Judged> facts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      facts.add(new Judged("a", kind, i < right));
    }
    return facts;
  }

  @Test
  void kind_isDrawnTowardsAllFactsByTheStrength() {
    List<Judged> judged = facts(NAMED, 9, 1);
    judged.addAll(facts(DESCRIBED, 4, 6));
    double all = 14.0 / 22;

    Calibration calibration = Calibration.of(judged, 10);

    assertThat(calibration.confidence(NAMED)).isEqualTo((9 + 10 * all) / 20, within(0.005));
    assertThat(calibration.confidence(DESCRIBED)).isEqualTo((4 + 10 * all) / 20, within(0.005));
    assertThat(calibration.confidence()).isEqualTo(all, within(0.005));
  }

  @Test
  void kindWithoutFacts_hasTheConfidenceOfAll() {
    Calibration calibration = Calibration.of(facts(NAMED, 9, 1), 10);

    assertThat(calibration.confidence(DESCRIBED)).isEqualTo(calibration.confidence());
  }

  @Test
  void table_hasARowAKindAndOneForAllOthers() {
    assertThat(Calibration.of(facts(NAMED, 9, 1), 10).table())
        .contains("strength 10", "\n*\t0.83\t9\t10\n", "\nevent-name\t0.87\t9\t10\n");
  }

  /// Two articles whose named fillers are right and whose described ones are wrong.
  private static Evaluation evaluation(int factsEach) {
    List<GoldFact> gold = new ArrayList<>();
    List<ExtractedFact> extracted = new ArrayList<>();
    for (String article : List.of("one", "two")) {
      for (int i = 0; i < factsEach; i++) {
        String sentence = "Sentence number " + i + " tells of somebody.";
        gold.add(
            new GoldFact(
                article + "-" + i,
                sentence,
                new GoldTerm.Happening(List.of("Travel"), "tells"),
                List.of("agent"),
                new GoldTerm.Thing(List.of("Kora"), List.of("Person")),
                List.of(),
                "affirmed",
                "certain"));
        extracted.add(row(article, sentence, "Kora", "https://e.org/id/entity/kora-1"));
        extracted.add(row(article, sentence, "somebody", "https://e.org/id/thing/person-1"));
      }
    }
    return Evaluation.of(gold, extracted, Set.of("Travel"));
  }

  private static ExtractedFact row(String article, String sentence, String label, String object) {
    return Rows.row(
        "article",
        "https://e.org/id/article/" + article,
        "subject",
        "https://e.org/id/event/travel-1",
        "subjectType",
        "Travel",
        "property",
        "agent",
        "object",
        object,
        "objectType",
        "Person",
        "objectLabel",
        label,
        "quote",
        sentence);
  }

  @Test
  void best_tellsTheKindsApart() {
    Calibration calibration = new CalibrationFit(evaluation(20)).best();

    assertThat(calibration.confidence(NAMED)).isGreaterThan(0.9);
    assertThat(calibration.confidence(DESCRIBED)).isLessThan(0.1);
  }

  @Test
  void crossValidated_isMeasuredOnEveryFact() {
    CalibrationFit fit = new CalibrationFit(evaluation(20));

    assertThat(fit.crossValidated().facts()).isEqualTo(80);
    assertThat(fit.crossValidated().expectedCalibrationError()).isLessThan(0.1);
  }
}
