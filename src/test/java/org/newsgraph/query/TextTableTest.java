package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final String LONG =
      "Police arrested three men in Oslo on Monday, a spokesman said.";

  @Test
  void anyWidth_keepsLinesWhole() {
    assertThat(table(OptionalInt.empty()))
        .containsExactly(
            "who    sentence", "─────  " + "─".repeat(LONG.length()), "three  " + LONG);
  }

  @Test
  void narrowTerminal_wrapsTheWidestColumn() {
    assertThat(table(OptionalInt.of(40)))
        .containsExactly(
            "who    sentence",
            "─────  " + "─".repeat(33),
            "three  Police arrested three men in Oslo",
            "       on Monday, a spokesman said.")
        .allMatch(line -> line.length() <= 40);
  }

  @Test
  void longCell_endsInAnEllipsis() {
    List<String> lines =
        new TextTable(List.of("a", "b"), List.of(List.of("x", LONG + LONG)), OptionalInt.of(30))
            .lines(1);

    assertThat(lines).hasSize(5).allMatch(line -> line.length() <= 30);
    assertThat(lines.getLast()).endsWith("…");
  }

  @Test
  void table_tooNarrowForColumns_stacksFields() {
    List<String> lines =
        new TextTable(
                List.of("who", "sentence", "empty"),
                List.of(List.of("three", LONG, ""), List.of("four", LONG, "")),
                OptionalInt.of(24))
            .lines(41);

    assertThat(lines)
        .startsWith("── 41 ────────", "who       three", "sentence  Police")
        .contains("\n── 42 ────────")
        .noneMatch(line -> line.startsWith("empty"));
  }

  private static List<String> table(OptionalInt width) {
    return new TextTable(List.of("who", "sentence"), List.of(List.of("three", LONG)), width)
        .lines(1);
  }
}
