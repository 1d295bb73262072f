package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final Labels LABELS =
      new Labels(
          List.of("Person", "Place"),
          List.of("TIME"),
          List.of("Arrest", "Travel"),
          List.of("agent"),
          List.of("SPOUSE"),
          List.of("NN"),
          List.of("nsubj"));

  @Test
  void scores_beginWithNeither() {
    assertThat(LABELS.mentionScores()).isEqualTo(1 + 2 + 1);
    assertThat(LABELS.eventScores()).isEqualTo(1 + 2);
  }

  @Test
  void nodeTypes_areUnknownThingsValuesEvents() {
    assertThat(LABELS.nodeTypes())
        .containsExactly("", "Person", "Place", "TIME", "Arrest", "Travel");
  }

  @Test
  void nodeTypeOfEvent_returnsIndexOfEvent() {
    for (int event = 0; event < LABELS.events().size(); event++) {
      assertThat(LABELS.nodeTypes().get(LABELS.nodeTypeOfEvent(event)))
          .isEqualTo(LABELS.events().get(event));
    }
  }
}
