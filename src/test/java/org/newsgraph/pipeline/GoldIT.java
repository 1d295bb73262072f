package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.eval.Confusion;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.FactRows;
import org.newsgraph.eval.GoldFact;
import org.newsgraph.eval.GoldReader;
import org.newsgraph.eval.Score;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.Parameters;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryRunner;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.store.Tdb2Store;

/// How many of the facts that people found in real articles the whole program finds.
///
/// The articles and their facts are no part of the project: they lie in the folder `articles` of
/// `../shared`, or of the folder that the property `newsgraph.shared` names.
class GoldIT {

  static {
    JenaSystem.init();
  }

  private static final Path ARTICLES =
      Path.of(System.getProperty("newsgraph.shared", "../shared"), "articles");

  /// The twenty later articles, which no rule was made from; the first five are the others.
  private static final Predicate<String> LATER =
      name -> name.startsWith("wn") || name.startsWith("gov");

  @Test
  void goldFacts_areFoundWellEnough(@TempDir Path directory) throws Exception {
    assumeTrue(
        Files.isRegularFile(ARTICLES.resolve("score.py")),
        () -> "no gold facts at '%s': name their folder by -Dnewsgraph.shared".formatted(ARTICLES));
    assumeTrue(runs("python3", "--version"), "no python3 to run score.py");

    Path facts = directory.resolve("facts.json");
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory.resolve("store"))) {
      assertThat(build(store)).returns(0, BuildSummary::failures);
      writeFacts(store, facts);
    }
    // The floors are a point under what was reached (README).
    String later = score(facts, LATER);
    System.out.println(later);
    assertThat(f1(later, "all")).isGreaterThanOrEqualTo(0.636);
    assertThat(number(later, "(?m)^all .*P ([0-9.]+)")).isGreaterThanOrEqualTo(0.69);
    assertThat(number(later, "claimant ([0-9.]+)")).isGreaterThanOrEqualTo(0.933);
    assertThat(number(later, "polarity ([0-9.]+)")).isGreaterThanOrEqualTo(0.98);
    assertThat(number(later, "certainty ([0-9.]+)")).isGreaterThanOrEqualTo(0.957);
    assertThat(f1(score(facts, LATER, "--named"), "all")).isGreaterThanOrEqualTo(0.6);

    String first = score(facts, LATER.negate());
    System.out.println(first);
    assertThat(f1(first, "all")).isGreaterThanOrEqualTo(0.644);
    assertThat(f1(first, "seed")).isGreaterThanOrEqualTo(0.59);
    agreesWithScorer(evaluation(facts), score(facts, name -> true));
  }

  /// The program's own measure and the scorer, to the scorer's three decimals.
  private static void agreesWithScorer(Evaluation evaluation, String score) {
    Map<String, Score> scores = new TreeMap<>(evaluation.byArticle());
    scores.put("all", evaluation.total());
    scores.forEach(
        (name, own) ->
            assertThat(score)
                .containsPattern(
                    String.format(
                        "(?m)^%s +gold +%d predicted +%d +P %s R %s F1 %s$",
                        name,
                        own.gold(),
                        own.predicted(),
                        threeDecimals(own.precision()),
                        threeDecimals(own.recall()),
                        threeDecimals(own.f1()))));
    for (Confusion confusion : evaluation.attributes()) {
      assertThat(score).contains(confusion.attribute() + " " + threeDecimals(confusion.accuracy()));
    }
  }

  /// As Python prints it: 0.8125 is 0.812.
  private static String threeDecimals(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static Evaluation evaluation(Path facts) throws IOException {
    Ontology ontology = Ontology.shipped();
    Set<String> eventTypes =
        ontology.classes().stream()
            .filter(ontology::isEventClass)
            .map(OntologyTerm::localName)
            .collect(Collectors.toSet());
    List<GoldFact> gold = GoldReader.read(List.of(ARTICLES.resolve("gold")));
    return Evaluation.of(gold, FactRows.read(facts), eventTypes);
  }

  private static BuildSummary build(Tdb2Store store) throws IOException {
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("the articles are files, not '" + address + "'");
            });
    try (Analyser analyser = Analyser.load(AnalyserSettings.standard())) {
      return new Build(analyser, 2, InstantSource.system(), diagnostic -> {})
          .run(reader.read(List.of(ARTICLES.resolve("text").toString())), store::replace);
    }
  }

  private static void writeFacts(Tdb2Store store, Path file) throws IOException {
    try (var link = store.link();
        OutputStream out = Files.newOutputStream(file)) {
      new QueryRunner(link)
          .run(
              QueryCatalogue.standard().find("facts").orElseThrow(),
              Parameters.none(),
              ResultFormat.JSON,
              out);
    }
  }

  /// What the scorer prints over the articles of these names.
  private static String score(Path facts, Predicate<String> articles, String... options)
      throws IOException, InterruptedException {
    try (Stream<Path> gold = Files.list(ARTICLES.resolve("gold"))) {
      String files =
          gold.filter(file -> articles.test(file.getFileName().toString()))
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(","));
      List<String> command = new ArrayList<>();
      command.addAll(
          List.of("python3", ARTICLES.resolve("score.py").toString(), files, facts.toString()));
      command.addAll(List.of(options));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  private static double f1(String score, String name) {
    return number(score, "(?m)^" + name + " .*F1 ([0-9.]+)");
  }

  private static double number(String score, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(score);
    assertThat(matcher.find()).as("'%s' in%n%s", pattern, score).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
