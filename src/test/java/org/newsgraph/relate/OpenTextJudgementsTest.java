package org.newsgraph.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The record of predictions on open text that were judged by hand.
///
/// Drawn at random from what five-fold cross-validation over KnowledgeNet read out of passages that
/// are not annotated for the relation. One line a prediction: passage, relation, offsets of subject
/// and object in code points, confidence, verdict and reason. Founders count as members, as the
/// benchmark has them (24 of 29).
class OpenTextJudgementsTest {

  private static final String RESOURCE = "open-text-judgements.tsv";

  @Test
  void sevenOfTenPredictions_areRight() throws IOException {
    List<String[]> judged =
        lines().stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();

    assertThat(judged).hasSizeGreaterThanOrEqualTo(100);
    assertThat(judged)
        .allSatisfy(
            columns -> {
              assertThat(columns).hasSize(9);
              assertThat(columns[7]).isIn("right", "wrong");
              assertThat(Double.parseDouble(columns[6])).isGreaterThanOrEqualTo(0.55);
            });
    long right = judged.stream().filter(columns -> columns[7].equals("right")).count();
    assertThat((double) right / judged.size()).isGreaterThanOrEqualTo(0.70);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = OpenTextJudgementsTest.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
