package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows is true of the program.
class ReadmeTest {

  static {
    JenaSystem.init();
  }

  private static final Pattern TURTLE =
      Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\./newsgraph ((?:lexicon|wikidata|compare|user) [a-z]+|eval linking|[a-z]+)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");
  private static final Pattern QUERY_ROW =
      Pattern.compile("^\\| `([a-z-]+)`(?: \\(`([a-z, ]+)`\\))? \\| (.+) \\|$", Pattern.MULTILINE);

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
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
  void commands_inTheReadme_areCommandsOfTheProgram(@TempDir Path folder) throws IOException {
    Set<String> commands = new TreeSet<>();
    COMMAND.matcher(readme()).results().forEach(match -> commands.add(match.group(1)));

    assertThat(commands).contains("build", "query", "serve", "lexicon check");
    for (String command : commands) {
      Ran ran = Ran.in(folder, (command + " --help").split(" "));

      assertThat(ran.exitCode()).as(command).isZero();
      assertThat(ran.out()).contains("newsgraph " + command);
    }
  }

  @Test
  void options_besideCommandsInTheReadme_areTheirs(@TempDir Path folder) throws IOException {
    int options = 0;
    for (String line : readme().lines().filter(line -> COMMAND.matcher(line).find()).toList()) {
      List<String> helps = new ArrayList<>();
      for (var match : COMMAND.matcher(line).results().toList()) {
        helps.add(Ran.in(folder, (match.group(1) + " --help").split(" ")).out());
      }
      for (var option : OPTION.matcher(line).results().toList()) {
        options++;
        assertThat(String.join("", helps)).as(line).contains(option.group());
      }
    }
    assertThat(options).isPositive();
  }

  @Test
  void turtle_inTheReadme_isRead() throws IOException {
    List<String> blocks = TURTLE.matcher(readme()).results().map(match -> match.group(1)).toList();

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (String block : blocks) {
      assertThat(RDFParser.fromString(block, Lang.TURTLE).toGraph().size()).isPositive();
    }
  }

  @Test
  void java_inTheReadme_isWhatATestRuns() throws IOException {
    Matcher shown = Pattern.compile("(?s)```java\n(.*?)```").matcher(readme());
    Path test = Path.of("src/test/java/org/newsgraph/pipeline/AnalyserIT.java");
    Matcher run =
        Pattern.compile("(?s)// @start region=\"library\"\n(.*?) *// @end")
            .matcher(Files.readString(test));

    assertThat(shown.find() && run.find()).isTrue();
    assertThat(shown.group(1)).isEqualTo(run.group(1).stripTrailing().stripIndent() + "\n");
  }

  @Test
  void links_toFiles_leadToFiles() throws IOException {
    assertThat(LINK.matcher(readme()).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  @Test
  void queryTable_besideTheFolder_namesTheSameQueries() throws IOException {
    assertThat(QUERY_ROW.matcher(readme()).results().map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(queryNames());
  }

  @Test
  void queryTable_besideTheFiles_givesTheirQuestionsAndParameters() throws IOException {
    for (var row : QUERY_ROW.matcher(readme()).results().toList()) {
      List<String> lines = Files.readAllLines(Path.of("queries", row.group(1) + ".rq"));

      assertThat(lines.getFirst()).isEqualTo("# " + row.group(3));
      assertThat(
              lines.stream()
                  .filter(line -> line.startsWith("# set "))
                  .map(line -> line.substring("# set ".length(), line.indexOf(':'))))
          .isEqualTo(row.group(2) == null ? List.of() : List.of(row.group(2).split(", ")));
    }
  }
}
