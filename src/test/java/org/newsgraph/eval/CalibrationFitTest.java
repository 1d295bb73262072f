package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.eval.CalibrationCurves.Judged;
import org.newsgraph.model.FactKind;

class CalibrationFitTest {

  private static final FactKind NAMED = new FactKind(FactKind.Form.EVENT, FactKind.Filler.NAME);
  private static final FactKind DESCRIBED =
      new FactKind(FactKind.Form.EVENT, FactKind.Filler.DESCRIPTION);

  private static List<Judged> facts(FactKind kind, double score, int right, int wrong) {
    List<Judged> facts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      facts.add(new Judged("a", kind, score, i < right));
    }
    return facts;
  }

  @Test
  void kindWithThirtyFacts_hasOwnCurve() {
    List<Judged> judged = facts(NAMED, 0.4, 10, 10);
    judged.addAll(facts(NAMED, 0.8, 9, 1));
    judged.addAll(facts(DESCRIBED, 0.8, 0, 30));

    CalibrationCurves calibration = CalibrationCurves.of(judged);

    assertThat(calibration.confidence(NAMED, 0.4)).isEqualTo(0.5, within(1e-12));
    assertThat(calibration.confidence(NAMED, 0.8)).isEqualTo(0.9, within(1e-12));
    assertThat(calibration.confidence(DESCRIBED, 0.8)).isZero();
  }

  @Test
  void kindWithFewerFacts_usesOverallCurve() {
    List<Judged> judged = facts(NAMED, 0.8, 30, 10);
    judged.addAll(facts(DESCRIBED, 0.8, 0, 20));

    CalibrationCurves calibration = CalibrationCurves.of(judged);

    assertThat(calibration.kinds()).containsOnlyKeys(NAMED);
    assertThat(calibration.confidence(DESCRIBED, 0.8)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void table_listsKnotsWithOverallFirst() {
    List<Judged> judged = facts(NAMED, 0.25, 5, 15);
    judged.addAll(facts(NAMED, 0.75, 15, 5));

    assertThat(CalibrationCurves.of(judged).table())
        .endsWith(
            """
            kind\tscore\tprecision
            *\t0.2500\t0.2500
            *\t0.7500\t0.7500
            event-name\t0.2500\t0.2500
            event-name\t0.7500\t0.7500
            """);
  }

  /// Two articles whose named fillers are right and whose described ones are wrong.
  private static Evaluation evaluation(int factsEach) {
    List<GoldFact> gold = new ArrayList<>();
    List<ExtractedFact> extracted = new ArrayList<>();
    for (String article : List.of("one", "two")) {
      gold.addAll(gold(article, factsEach).toList());
      extracted.addAll(extracted(article, "Kora", factsEach));
      for (int i = 0; i < factsEach; i++) {
        extracted.add(row(article, sentence(i), "somebody", "https://e.org/id/thing/person-1"));
      }
    }
    return Evaluation.of(gold, extracted, Set.of("Travel"));
  }

  private static String sentence(int number) {
    return "Sentence number " + number + " tells of somebody.";
  }

  private static Stream<GoldFact> gold(String article, int facts) {
    return IntStream.range(0, facts)
        .mapToObj(
            i ->
                new GoldFact(
                    article + "-" + i,
                    sentence(i),
                    new GoldTerm.Happening(List.of("Travel"), "tells"),
                    List.of("agent"),
                    new GoldTerm.Thing(List.of("Kora"), List.of("Person")),
                    List.of(),
                    "affirmed",
                    "certain"));
  }

  private static List<ExtractedFact> extracted(String article, String label, int facts) {
    return IntStream.range(0, facts)
        .mapToObj(i -> row(article, sentence(i), label, "https://e.org/id/entity/kora-1"))
        .toList();
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
        "confidence",
        "0.6",
        "quote",
        sentence);
  }

  @Test
  void calibration_tellsTheKindsApart() {
    CalibrationCurves calibration = new CalibrationFit(evaluation(20)).calibration();

    assertThat(calibration.confidence(NAMED, 0.6)).isGreaterThan(0.9);
    assertThat(calibration.confidence(DESCRIBED, 0.6)).isLessThan(0.1);
  }

  @Test
  void crossValidated_isMeasuredOnEveryFact() {
    CalibrationFit fit = new CalibrationFit(evaluation(30));

    assertThat(fit.crossValidated().facts()).isEqualTo(120);
    assertThat(fit.crossValidated().expectedCalibrationError()).isLessThan(0.1);
  }

  @Test
  void crossValidation_differingArticles_isWorseThanFitted() {
    List<ExtractedFact> one = extracted("one", "Kora", 40);
    List<ExtractedFact> two = extracted("two", "somebody", 40);
    List<ExtractedFact> both = Stream.concat(one.stream(), two.stream()).toList();
    List<GoldFact> gold = Stream.concat(gold("one", 40), gold("two", 40)).toList();

    CalibrationFit fit = new CalibrationFit(Evaluation.of(gold, both, Set.of("Travel")));

    assertThat(fit.fitted().expectedCalibrationError()).isZero();
    assertThat(fit.crossValidated().expectedCalibrationError()).isEqualTo(1, within(1e-12));
  }

  @Test
  void crossValidation_oneArticle_coversNoFacts() {
    Evaluation one =
        Evaluation.of(gold("one", 3).toList(), extracted("one", "Kora", 3), Set.of("Travel"));

    assertThat(new CalibrationFit(one).crossValidated().facts()).isZero();
    assertThat(new CalibrationFit(one).articles()).isEqualTo(1);
  }
}
