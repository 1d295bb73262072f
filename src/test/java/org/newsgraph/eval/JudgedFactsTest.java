package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// The facts that were judged by hand: the source of the figures on the page about accuracy.
@ParameterizedClass
@ValueSource(strings = {"judged-facts.tsv", "judged-facts-hard-news.tsv"})
class JudgedFactsTest {

  private static final int LONGEST_QUOTE_WORDS = 9;

  private final List<String> header;
  private final List<Row> rows;

  /// One judged triple with the place of its sentence in the article.
  record Row(
      String article,
      int begin,
      int end,
      String subject,
      String property,
      String object,
      String verdict,
      String reason) {

    static Row of(String line) {
      List<String> fields = List.of(line.split("\t", -1));
      assertThat(fields).as(line).hasSize(8);
      return new Row(
          fields.get(0),
          Integer.parseInt(fields.get(1)),
          Integer.parseInt(fields.get(2)),
          fields.get(3),
          fields.get(4),
          fields.get(5),
          fields.get(6),
          fields.get(7));
    }

    boolean right() {
      return verdict.equals("right");
    }
  }

  JudgedFactsTest(String file) throws IOException {
    try (InputStream in = JudgedFactsTest.class.getResourceAsStream(file)) {
      List<String> lines =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      header = lines.stream().filter(line -> line.startsWith("# ")).toList();
      rows = lines.stream().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }
  }

  private String stated(String key) {
    String start = "# " + key + ": ";
    return header.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no header line " + start));
  }

  @Test
  void header_statesWhatTheRowsHold() {
    long right = rows.stream().filter(Row::right).count();
    assertThat(rows).hasSize(Integer.parseInt(stated("judged")));
    assertThat(right).isEqualTo(Long.parseLong(stated("right facts")));
    assertThat(Double.parseDouble(stated("precision")))
        .isEqualTo((double) right / rows.size(), within(0.0005));
    assertThat(rows.stream().map(Row::article).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(stated("articles").split(", "));
  }

  @Test
  void sample_hasAtLeast200FactsFrom10Articles() {
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    assertThat(rows.stream().map(Row::article).distinct()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(stated("seed")).matches("\\d+ .*");
    assertThat(stated("commit")).matches("[0-9a-f]{7,40}");
  }

  @Test
  void rows_holdPlacesAndVerdictsWithReasons() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.begin()).isNotNegative().isLessThan(row.end());
              assertThat(row.verdict()).isIn("right", "wrong");
              assertThat(row.right() || !row.reason().isBlank()).as("reason of " + row).isTrue();
            });
  }

  @Test
  void rows_quoteNoText() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(List.of(row.subject(), row.object()))
                    .allSatisfy(
                        words ->
                            assertThat(words.split(" "))
                                .hasSizeLessThanOrEqualTo(LONGEST_QUOTE_WORDS)));
  }
}
