package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped model on some documents of KnowledgeNet, scored by the program and by the
/// benchmark's scorer.
///
/// The documents are no part of the project: they lie in `../shared`, or in the folder that the
/// property `newsgraph.shared` names.
class EvalKnowledgeNetIT {

  private static final Path BENCHMARK =
      Path.of(System.getProperty("newsgraph.shared", "../shared"), "benchmarks", "knowledgenet");
  private static final int DOCUMENTS = 250;

  @TempDir Path folder;

  @Test
  void figures_areThoseOfTheScorer() throws Exception {
    assumeTrue(
        Files.isRegularFile(BENCHMARK.resolve("evaluate.py")),
        () -> "no benchmark at '%s': name its folder by -Dnewsgraph.shared".formatted(BENCHMARK));
    assumeTrue(run("python3", "--version").startsWith("Python 3"), "no python3 for the scorer");
    try (Stream<String> lines = Files.lines(BENCHMARK.resolve("train.json"))) {
      Files.write(folder.resolve("gold.json"), lines.limit(DOCUMENTS).toList());
    }

    Ran ran =
        Ran.in(
            folder,
            "eval",
            "knowledgenet",
            "gold.json",
            "--predictions",
            "found.json",
            "--format",
            "json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(ran.out());
    assertThat(report.at("/note").asText()).contains("learnt from folds 1 to 3");
    assertThat(report.at("/overlap/total/f1").asDouble()).isGreaterThan(0.8);
    assertThat(report.at("/expectedCalibrationError").asDouble()).isLessThan(0.15);
    for (String match : List.of("overlap", "exact")) {
      String table = score(match);
      agrees(table, "micro", report.at("/" + match + "/total"));
      report
          .at("/" + match + "/relations")
          .properties()
          .forEach(relation -> agrees(table, relation.getKey(), relation.getValue()));
    }
  }

  private String score(String match) throws IOException, InterruptedException {
    return run(
        "python3",
        BENCHMARK.resolve("evaluate.py").toAbsolutePath().toString(),
        folder.resolve("gold.json").toString(),
        folder.resolve("found.json").toString(),
        "--match",
        match);
  }

  /// The scorer's line gives precision, recall and F1 to three decimals, then what it counted.
  private static void agrees(String table, String name, JsonNode own) {
    int hit = own.at("/found").asInt();
    assertThat(table)
        .containsPattern(
            String.format(
                Locale.ROOT,
                "(?m)^%s +%.3f +%.3f +%.3f +%d +%d +%d$",
                name,
                own.at("/precision").asDouble(),
                own.at("/recall").asDouble(),
                own.at("/f1").asDouble(),
                hit,
                own.at("/predicted").asInt() - hit,
                own.at("/gold").asInt() - hit));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return out;
    } catch (IOException e) {
      return "cannot run " + command[0] + ": " + e.getMessage();
    }
  }
}
