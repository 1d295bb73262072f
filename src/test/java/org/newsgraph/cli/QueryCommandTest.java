package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class QueryCommandTest {
  static {
    JenaSystem.init();
  }

  @TempDir static Path folder;

  @BeforeAll
  static void fill() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("db"))) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("dockers")).dataset()));
    }
  }

  @Test
  void queryAsArgument_isAnswered() {
    Ran ran = ask("SELECT ?name { ?who a ng:Person ; rdfs:label ?name }");

    assertThat(ran.out()).isEqualTo("name\n────────\nAna Kora\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void unknownQuery_isReportedWithNearNames() {
    assertThat(ask("arest").err())
        .contains("no query and no file is called \"arest\"; did you mean \"arrests\"");
  }

  @Test
  void unknownThing_isReportedWithNearNames() {
    assertThat(ask("about", "--set", "name=Ana Kara"))
        .returns("", Ran::out)
        .returns(
            "no rows: the graph has nothing called \"Ana Kara\"; did you mean \"Ana Kora\"?\n",
            Ran::err)
        .returns(0, Ran::exitCode);
    assertThat(command("explain", "Ana Kara").err()).contains("did you mean \"Ana Kora\"?");
  }

  @Test
  void unknownTerm_isReportedWithNearTerms() {
    assertThat(ask("SELECT ?who { ?event ng:agnet ?who }").err())
        .startsWith("no rows: the ontology has no term \"agnet\"; did you mean \"agent\"");
  }

  @Test
  void knownThingWithoutRows_isNotCalledUnknown() {
    assertThat(ask("SELECT ?x { VALUES ?name { 'Ana Kora' } ?x ng:birthPlace ?name }").err())
        .isEqualTo("no rows\n");
  }

  @Test
  void syntaxError_isCalledAnErrorOnce() {
    assertThat(ask("SELECT ?x { ?x foo:bar ?y }"))
        .returns(1, Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .startsWith("query:1:16: error: unknown prefix \"foo:\"; declare it with PREFIX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nome=Ana", "name", "page=first"})
  void parameter_unfit_isAUsageError(String assignment) {
    assertThat(ask("timeline", "--set", assignment).exitCode()).isEqualTo(2);
  }

  @Test
  void emptyGraph_saysHowToFillIt() {
    Tdb2Store.openOrCreate(folder.resolve("empty")).close();

    Ran ran = Ran.in(folder, "query", "arrests", "--store", folder.resolve("empty").toString());

    assertThat(ran.err())
        .contains(
            "no rows: the graph has no articles; newsgraph build --store "
                + folder.resolve("empty")
                + " PATH");
  }

  @Test
  void limit_saysWhichRowsAreNext() {
    String numbers = "SELECT ?x { VALUES ?x { 1 2 3 4 5 } }";

    assertThat(ask(numbers, "--limit", "2").err())
        .isEqualTo("2 of 5 rows; --offset 2 shows the next, --limit 5 all\n");
    assertThat(ask(numbers, "--limit", "2", "--offset", "2").err())
        .isEqualTo("3 to 4 of 5 rows; --offset 4 shows the next, --limit 5 all\n");
    assertThat(ask(numbers, "--offset", "9").err())
        .isEqualTo("no rows from --offset 9 on; there are 5\n");
    assertThat(ask(numbers, "--limit", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void terminal_bearsNoLineBeyondItsWidth() {
    String rows = "SELECT ?claim ?quote { ?claim ng:statedIn/ng:evidence/ng:quote ?quote }";

    Ran narrow = Ran.onTerminal(folder, 60, "query", rows, "--store", store());
    Ran wide = Ran.onTerminal(folder, 60, "query", rows, "--store", store(), "--wide");

    assertThat(narrow.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 60);
    assertThat(wide.out().lines()).anyMatch(line -> line.length() > 60);
  }

  @Test
  void hint_repeatsTheStoreAndTheLaunchersName() {
    Ran ran =
        Ran.run(
            folder,
            "",
            Map.of("NEWSGRAPH_COMMAND", "./newsgraph"),
            "explain",
            "--missed",
            "none",
            "--store",
            store());

    assertThat(ran.err()).contains("./newsgraph articles --store " + store());
  }

  @Test
  void launcher_onThePath_hasItsName() {
    assertThat(
            Hints.program(
                Map.of("NEWSGRAPH_COMMAND", "/opt/bin/newsgraph", "PATH", "/bin:/opt/bin")))
        .isEqualTo("newsgraph");
    assertThat(Hints.program(Map.of("NEWSGRAPH_COMMAND", "/opt/my news/newsgraph", "PATH", "/bin")))
        .isEqualTo("'/opt/my news/newsgraph'");
  }

  private static Ran ask(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "query";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return command(all);
  }

  private static Ran command(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = store();
    return Ran.in(folder, all);
  }

  private static String store() {
    return folder.resolve("db").toString();
  }
}
