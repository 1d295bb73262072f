package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documentation shows is true of the program, as far as it can be told without running
/// it; [PagesIT] runs it.
class PagesTest {

  static {
    JenaSystem.init();
  }

  private static final Pattern COMMAND =
      Pattern.compile(
          "\\./newsgraph ((?:lexicon|wikidata|compare|user) [a-z]+"
              + "|eval (?:linking|calibrate|knowledgenet)|[a-z]+)");
  private static final Map<String, String> HELP = new HashMap<>();
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
  private static final Pattern TERM = Pattern.compile("\\bng:[A-Za-z]+");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)(?:#[a-z-]+)?\\)");
  private static final Predicate<String> MESSAGE_ROW = Pattern.compile("^\\| `").asPredicate();
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern QUERY_ROW =
      Pattern.compile("^\\| `([a-z-]+)`(?: \\(`([a-z, ]+)`\\))? \\| (.+) \\|$", Pattern.MULTILINE);

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  private static List<String> queryNames() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.substring(0, name.length() - ".rq".length()))
          .toList();
    }
  }

  @Test
  void readme_isShort() throws IOException {
    assertThat(Page.read(Page.README).text().lines()).hasSizeLessThanOrEqualTo(150);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandLines_ofAPage_areUnderstood(Page page, @TempDir Path folder) {
    for (Step step : page.steps()) {
      for (String[] call : step.calls()) {
        assertThatCode(() -> Ran.commandLine(folder).parseArgs(call))
            .as(step.line())
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void options_besideCommandsOfAPage_areTheirs(Page page, @TempDir Path folder) {
    for (String line : page.text().lines().filter(line -> COMMAND.matcher(line).find()).toList()) {
      List<String> helps = new ArrayList<>();
      for (var match : COMMAND.matcher(line).results().toList()) {
        String command = match.group(1);
        String help =
            HELP.computeIfAbsent(
                command, name -> Ran.in(folder, (name + " --help").split(" ")).out());
        assertThat(help).as(line).contains("newsgraph " + command);
        helps.add(help);
      }
      for (var option : OPTION.matcher(line).results().toList()) {
        assertThat(String.join("", helps)).as(line).contains(option.group());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void turtleAndSparql_ofAPage_areRead(Page page) {
    for (String block : page.blocks("turtle")) {
      assertThat(RDFParser.fromString(block, Lang.TURTLE).toGraph().size()).isPositive();
    }
    for (String block : page.blocks("sparql")) {
      assertThat(QueryFactory.create(block).isSelectType()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void terms_ofAPage_areInTheOntology(Page page) throws IOException {
    StringBuilder defined = new StringBuilder(String.join("", page.blocks("turtle")));
    for (String file : List.of("newsgraph", "linking", "wikidata", "wording")) {
      defined.append(Files.readString(Path.of("ontology", file + ".ttl")));
    }

    assertThat(TERM.matcher(page.text()).results().map(match -> match.group()))
        .allSatisfy(term -> assertThat(defined).containsPattern("(?m)^" + term + " "));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_ofAPage_leadToFiles(Page page) {
    assertThat(LINK.matcher(page.text()).results().map(match -> match.group(1)))
        .allSatisfy(link -> assertThat(page.file().resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void queryRows_ofAPage_areTheQueries(Page page) throws IOException {
    for (var row : QUERY_ROW.matcher(page.text()).results().toList()) {
      Path query = Path.of("queries", row.group(1) + ".rq");
      if (Files.exists(query)) {
        List<String> lines = Files.readAllLines(query);
        assertThat(lines.getFirst()).isEqualTo("# " + row.group(3));
        assertThat(
                lines.stream()
                    .filter(line -> line.startsWith("# set "))
                    .map(line -> line.substring("# set ".length(), line.indexOf(':'))))
            .isEqualTo(row.group(2) == null ? List.of() : List.of(row.group(2).split(", ")));
      }
    }
  }

  @Test
  void queriesPage_namesAllQueries() throws IOException {
    assertThat(QUERY_ROW.matcher(Page.named("queries").text()).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(queryNames());
  }

  @Test
  void commandsPage_namesAllCommands(@TempDir Path folder) throws IOException {
    assertThat(Page.named("commands").text())
        .contains(
            Ran.commandLine(folder).getSubcommands().keySet().stream()
                .map(name -> "./newsgraph " + name)
                .toList());
  }

  /// Messages of libraries are none of ours.
  @Test
  void messagesPage_quotesTheProgram() throws IOException {
    String program;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      program =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .sorted()
              .map(PagesTest::literals)
              .collect(Collectors.joining("\n"));
    }
    List<String> rows = Page.named("messages").text().lines().filter(MESSAGE_ROW).toList();

    assertThat(rows).hasSizeBetween(50, 60);
    assertThat(rows.stream().flatMap(PagesTest::quoted))
        .allSatisfy(words -> assertThat(program).contains(words));
  }

  /// The words of the row's messages between those that differ from case to case.
  private static Stream<String> quoted(String row) {
    return QUOTED
        .matcher(row.split(" \\| ")[0])
        .results()
        .map(message -> message.group(1))
        .filter(message -> !message.startsWith("Unknown option"))
        .flatMap(message -> Stream.of(message.split("…")))
        .map(String::strip)
        .filter(words -> words.length() > 3);
  }

  /// The source with literals whole that are put together of several.
  private static String literals(Path file) {
    try {
      return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void java_ofExtending_isWhatATestRuns() throws IOException {
    Path test = Path.of("src/test/java/org/newsgraph/pipeline/AnalyserIT.java");
    Matcher run =
        Pattern.compile("(?s)// @start region=\"library\"\n(.*?) *// @end")
            .matcher(Files.readString(test));

    assertThat(run.find()).isTrue();
    assertThat(Page.named("extending").blocks("java"))
        .containsExactly(run.group(1).stripTrailing().stripIndent() + "\n");
  }
}
