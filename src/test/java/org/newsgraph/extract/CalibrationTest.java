package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.sample.ArticleSketch;

class CalibrationTest {

  private static final String TABLE =
      """
      # a comment
      *\t0.70\t7\t10
      event-name\t0.90\t9\t10
      """;

  private static final ArticleSketch SKETCH = new ArticleSketch("a", "Kora left", "Kora left.");
  private static final Entity KORA = ArticleSketch.named("Person", "Kora");

  private static Fact fact(String type, Entity agent) {
    Event event = SKETCH.event(type, "leave", "left");
    return new Fact(
        event,
        OntologyTerm.ng("agent"),
        agent,
        SKETCH.says("Kora left.", "left"),
        event.trigger(),
        SKETCH.span("Kora"));
  }

  private static Fact calibrated(Fact fact) {
    return Calibration.read(new BufferedReader(new StringReader(TABLE))).apply(fact);
  }

  @Test
  void kindOfTheTable_hasItsConfidence() {
    assertThat(calibrated(fact("Travel", KORA)).confidence()).isEqualTo(0.90);
  }

  @Test
  void otherKinds_haveThatOfAllFacts() {
    Entity somebody = ArticleSketch.unnamed("Person", "somebody");

    assertThat(calibrated(fact("Travel", somebody)).confidence()).isEqualTo(0.70);
  }

  @Test
  void openEvents_keepWhatTheirClauseHas() {
    assertThat(calibrated(fact("Event", KORA)).confidence()).isEqualTo(0.875);
  }

  @Test
  void factWithAConfidenceOfItsOwn_keepsIt() {
    Fact learnt = fact("Travel", KORA).withConfidence(0.33);

    assertThat(calibrated(learnt).confidence()).isEqualTo(0.33);
  }

  @Test
  void unknownKind_isToldWithTheRemedy() {
    BufferedReader table = new BufferedReader(new StringReader("event-colour\t0.5\t1\t2\n"));

    assertThatThrownBy(() -> Calibration.read(table))
        .hasMessageContaining("\"event-colour\"")
        .hasMessageContaining("newsgraph eval calibrate");
  }

  @Test
  void shippedTable_isRead() {
    assertThat(List.of(Calibration.shipped().apply(fact("Travel", KORA)).confidence()))
        .allSatisfy(confidence -> assertThat(confidence).isBetween(0.01, 0.99));
  }
}
