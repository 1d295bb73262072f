package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program's measure beside that of `score.py`, on rows that are made from the gold facts.
///
/// Gold and scorer are no part of the project: they lie in the folder `articles` of `../shared`, or
/// of the folder that the property `newsgraph.shared` names.
class ScorerTest {

  static {
    JenaSystem.init();
  }

  private static final Path ARTICLES =
      Path.of(System.getProperty("newsgraph.shared", "../shared"), "articles");

  @TempDir private static Path folder;
  private static List<GoldFact> gold = List.of();

  @BeforeAll
  static void readGoldAndWriteRows() throws Exception {
    assumeTrue(
        Files.isRegularFile(ARTICLES.resolve("score.py")),
        () -> "no gold facts at '%s': name their folder by -Dnewsgraph.shared".formatted(ARTICLES));
    assumeTrue(hasPython(), "no python3 to run score.py");
    gold = GoldReader.read(List.of(ARTICLES.resolve("gold")));
    ObjectNode answer = new ObjectMapper().createObjectNode();
    answer.putObject("head").putArray("vars");
    ArrayNode bindings = answer.putObject("results").putArray("bindings");
    IntStream.range(0, gold.size()).mapToObj(i -> row(gold.get(i), i)).forEach(bindings::add);
    Files.writeString(facts(), answer.toString());
  }

  @Test
  void allNames_scoreAsTheScorerSays() throws Exception {
    assertThat(figures(gold)).isEqualTo(scorer());
  }

  @Test
  void bestNames_scoreAsTheScorerSays() throws Exception {
    List<GoldFact> named = gold.stream().map(GoldFact::named).toList();

    assertThat(figures(named)).isEqualTo(scorer("--named")).isNotEqualTo(figures(gold));
  }

  /// The gold fact as a row: under each of its names in turn, and now and then wrong.
  private static ObjectNode row(GoldFact fact, int number) {
    Map<String, String> row = new TreeMap<>();
    row.put("article", "https://w3id.org/newsgraph/id/article/" + fact.article());
    row.put("property", turn(fact.properties(), number));
    row.put("quote", fact.quote());
    row.put("polarity", number % 11 == 0 ? "negated" : fact.polarity());
    row.put("certainty", number % 13 == 0 ? "possible" : fact.certainty());
    term(row, "subject", fact.subject(), number);
    term(
        row,
        "object",
        number % 7 == 0 ? new GoldTerm.Text(List.of("none")) : fact.object(),
        number);
    if (!fact.claimants().isEmpty() && number % 5 != 0) {
      row.put("claimant", turn(fact.claimants(), number));
    }
    ObjectNode binding = new ObjectMapper().createObjectNode();
    row.forEach((key, value) -> binding.putObject(key).put("type", "literal").put("value", value));
    return binding;
  }

  private static void term(Map<String, String> row, String end, GoldTerm term, int number) {
    switch (term) {
      case GoldTerm.Happening(List<String> types, String trigger) ->
          row.put(end + "Type", turn(types, number));
      case GoldTerm.Thing(List<String> names, List<String> types) -> {
        row.put(end + "Type", turn(types, number));
        row.put(end + "Label", turn(names, number));
      }
      case GoldTerm.Text(List<String> forms) -> row.put(end + "Label", turn(forms, number));
    }
  }

  private static String turn(List<String> forms, int number) {
    return forms.get(number % forms.size());
  }

  /// The lines of the scorer's answer, as the program's own figures make them.
  private static String figures(List<GoldFact> wanted) throws IOException {
    Evaluation evaluation = Evaluation.of(wanted, FactRows.read(facts()), Set.of());
    Map<String, Score> scores = evaluation.byArticle();
    String articles =
        scores.entrySet().stream()
            .map(score -> line(score.getKey(), score.getValue()))
            .collect(Collectors.joining());
    return articles
        + line("all", evaluation.total())
        + evaluation.attributes().stream()
            .map(found -> found.attribute() + " " + Decimals.of(found.accuracy(), 3))
            .collect(Collectors.joining("  ", "over matches: ", "\n"));
  }

  private static String line(String name, Score score) {
    return String.format(
        Locale.ROOT,
        "%-10s gold %4d predicted %4d  P %s R %s F1 %s\n",
        name,
        score.gold(),
        score.predicted(),
        Decimals.of(score.precision(), 3),
        Decimals.of(score.recall(), 3),
        Decimals.of(score.f1(), 3));
  }

  private static String scorer(String... options) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(ARTICLES.resolve("gold"))) {
      String paths = files.map(Path::toString).sorted().collect(Collectors.joining(","));
      String script = ARTICLES.resolve("score.py").toString();
      List<String> command =
          Stream.concat(Stream.of("python3", script, paths, facts().toString()), Stream.of(options))
              .toList();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    }
  }

  private static Path facts() {
    return folder.resolve("facts.json");
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
