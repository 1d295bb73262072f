package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsgraphTest {
  static {
    JenaSystem.init();
  }

  @TempDir Path folder;

  @Test
  void help_listsTheCommands() {
    Ran ran = Ran.in(folder, "--help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("build", "extract", "query", "queries", "export", "explain", "validate")
        .contains("articles", "stats", "remove", "serve", "lexicon", "eval", "completion");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void command_missing_showsTheHelp() {
    Ran ran = Ran.in(folder);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("Commands:");
  }

  @ParameterizedTest
  @CsvSource({
    "bild, Did you mean",
    "build, nothing to read",
    "query, Missing required parameter",
    "queries --nonsense, Unknown option",
    "serve --port x, '--port'",
    "serve --port 70000, 70000",
    "query facts --format pdf, pdf",
    "explain, --missed",
    "explain Kora --missed harbour, --missed",
    "export --format pdf, pdf",
    "eval, no gold facts",
    "eval gold.jsonl --format pdf, 'choose from md, json, csv'",
    "compare wikidata --mark x, 'choose from confirmed, wikidata-more-precise'",
    "export -o graph.xyz, 'names no format'",
    "query facts --offset -1, --offset"
  })
  void invalidCall_exitsWith2AndNamesProblem(String line, String told) {
    Ran ran = Ran.in(folder, line.split(" "));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("newsgraph: error: ").contains(told);
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"query facts", "export", "articles", "stats", "validate", "remove one", "serve"})
  void command_withoutStore_exitsWith1AndNamesRemedy(String line) {
    String[] arguments = (line + " --store " + folder.resolve("none")).split(" ");

    Ran ran = Ran.in(folder, arguments);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).startsWith("newsgraph: error: no store at").contains("newsgraph build");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void verbose_addsTheStackTrace() {
    String store = folder.resolve("none").toString();

    assertThat(Ran.in(folder, "-v", "articles", "--store", store).err()).contains("\tat org.");
    assertThat(Ran.in(folder, "articles", "--store", store, "-v").err()).contains("\tat org.");
    assertThat(Ran.in(folder, "articles", "--store", store).err()).doesNotContain("\tat ");
  }

  @Test
  void propertyFile_givesOptions_unlessGivenOtherwise() throws IOException {
    Path fromFile = folder.resolve("from-file");
    Files.writeString(folder.resolve("newsgraph.properties"), "store=" + fromFile + "\n");

    assertThat(Ran.in(folder, "articles").err()).contains("from-file");
    assertThat(Ran.in(folder, "articles", "--store", folder + "/given").err())
        .contains("given")
        .doesNotContain("from-file");
  }

  @Test
  void propertyKey_ofACommand_holdsThere() throws IOException {
    Files.writeString(
        folder.resolve("newsgraph.properties"),
        "remove.store=" + folder.resolve("elsewhere") + "\n");

    assertThat(Ran.in(folder, "remove", "one").err()).contains("elsewhere");
    assertThat(Ran.in(folder, "articles").err()).doesNotContain("elsewhere");
  }

  @Test
  void propertyKey_unknown_isReportedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("newsgraph.properties"), "# mine\nstroe=x\n");

    Ran ran = Ran.in(folder, "queries");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("newsgraph.properties:2: unknown key \"stroe\"", "store");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void queries_listsNamesWithTheirQuestions() {
    Ran ran = Ran.in(folder, "queries");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).containsPattern("(?m)^denials +\\S.*\\?$");
  }

  @Test
  void query_unknownName_saysWhereTheNamesAre() {
    Ran ran = Ran.in(folder, "query", "no-such-query");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("\"no-such-query\"", "newsgraph queries");
  }

  @Test
  void endpoint_withoutPassword_isAUsageError() {
    Ran ran =
        Ran.run(
            folder,
            "",
            Map.of("NEWSGRAPH_USER", "me"),
            "articles",
            "--endpoint",
            "http://127.0.0.1:1/news");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("password");
  }

  @Test
  void serve_ofAnEndpoint_isAUsageError() {
    Ran ran = Ran.in(folder, "serve", "--endpoint", "http://127.0.0.1:1/news");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--store");
  }

  @Test
  void lexiconCheck_ofTheProgram_findsNoFault() {
    Ran ran = Ran.in(folder, "lexicon", "check");

    assertThat(ran.err()).contains("no fault");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void lexiconCheck_ofAFault_namesItsLine() throws IOException {
    Files.createDirectory(folder.resolve("lexicon"));
    Files.copy(Path.of("ontology", "newsgraph.ttl"), folder.resolve("newsgraph.ttl"));
    Files.writeString(
        folder.resolve("lexicon").resolve("mine.ttl"),
        """
        @prefix lex: <https://w3id.org/newsgraph/lexicon#> .
        @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .

        lex:thing a ontolex:Word .
        """);

    Ran ran = Ran.in(folder, "lexicon", "check", "--ontology", folder.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).containsPattern("lexicon/mine\\.ttl:4:\\d+: error: ");
  }

  @Test
  void completion_isAScriptThatKnowsTheCommands() {
    Ran ran = Ran.in(folder, "completion");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("complete -F", "newsgraph", "explain", "--endpoint");
  }

  @Test
  void version_isOneLine() {
    assertThat(Ran.in(folder, "--version").out()).startsWith("newsgraph ").hasLineCount(1);
  }
}
