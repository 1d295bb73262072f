package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One build of a folder that holds all the bad inputs that are files: each is told, none stops the
/// others.
class BadInputsIT {
  static {
    JenaSystem.init();
  }

  private static final int SHORT = 1_000;
  private static final int LONG = 50_000;

  @TempDir static Path top;
  private static Path folder;
  private static Path store;
  private static Ran built;
  private static Ran articles;
  private static DatasetGraph graphs;

  @BeforeAll
  static void build() throws Exception {
    folder = Files.createDirectory(top.resolve("in"));
    store = top.resolve("db");
    new BadInputFolder(folder, Boolean.getBoolean("newsgraph.long") ? LONG : SHORT).write();
    built = run("build", folder.toString());
    articles = run("articles");
    graphs = read("nquads", Lang.NQUADS);
  }

  private static Ran run(String... arguments) {
    return Ran.in(
        top,
        Stream.concat(Stream.of(arguments), Stream.of("--store", store.toString()))
            .toArray(String[]::new));
  }

  static Stream<BadInput> files() throws IOException {
    return BadInput.all().stream().filter(row -> !row.file().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isToldAsTheTableSays(BadInput row) {
    String place = folder.resolve(row.file()).toString().replace("\n", "\\n");
    List<String> told =
        built.err().lines().filter(line -> line.startsWith(place)).distinct().toList();

    if (row.told().equals("-")) {
      assertThat(told).isEmpty();
    } else {
      String separator = row.told().startsWith(":") ? "" : ": ";
      assertThat(told)
          .anySatisfy(
              line -> assertThat(line).matches(Pattern.quote(place) + separator + row.told()));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_ofTheTable_givesItsFacts(BadInput row) {
    Pattern line = Pattern.compile("(?m)^" + Pattern.quote(row.id()) + "\\t(\\d+)\\t");
    List<String> facts = line.matcher(articles.out()).results().map(m -> m.group(1)).toList();

    switch (row.facts()) {
      case "-" -> assertThat(facts).isEmpty();
      case "no" -> assertThat(facts).containsExactly("0");
      default -> assertThat(facts).singleElement().isNotEqualTo("0");
    }
  }

  @Test
  void build_exitsWith1WithoutAStackTrace() {
    assertThat(built.exitCode()).isEqualTo(1);
    assertThat(built.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void counts_areExact() throws IOException {
    List<BadInput> rows = files().toList();
    long failures = rows.stream().filter(row -> row.told().contains("error: ")).count();
    long stored = rows.stream().filter(row -> !row.facts().equals("-")).count() + 20;

    assertThat(built.err()).contains(failures + " failures").contains(stored + " articles in ");
    assertThat(articles.out()).hasLineCount((int) stored);
  }

  @Test
  void name_composedOrNot_isOnePerson() {
    assertThat(people("nfd")).isEqualTo(people("nfc")).isNotEmpty();
  }

  @Test
  void name_withAForeignLetter_isAnotherPerson() {
    assertThat(people("homoglyph")).doesNotContainAnyElementsOf(people("nfc"));
  }

  private static List<String> people(String article) {
    String query =
        """
        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
        SELECT ?person { GRAPH <https://w3id.org/newsgraph/id/article/%s> { ?person a ng:Person } }
        """
            .formatted(article);
    return ask(query).lines().skip(1).toList();
  }

  private static String ask(String query) {
    Ran ran =
        Ran.withInput(top, query, "query", "-", "--format", "csv", "--store", store.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void scripts_tellNothing() {
    assertThat(run("export", "--with-text", "--article", "script").out())
        .contains("Milan Petrov")
        .doesNotContain("Evil", "javascript:", "onload");
  }

  @Test
  void sparqlWithinAnArticle_isText() {
    assertThat(run("export", "--with-text", "--article", "prompt").out()).contains("DROP ALL");
    assertThat(run("export", "--article", "update").out()).contains("; DROP ALL ;");
  }

  @Test
  void csv_isAsTheStandardSays() {
    assertThat(
            ask(
                "SELECT ?p { GRAPH ?g { ?a <http://purl.org/dc/terms/publisher> ?p } } ORDER BY"
                    + " ?p"))
        .contains("=cmd()\r\n")
        .contains("\"\"\"\"\"\"\"\\\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "turtle, TURTLE",
    "trig, TRIG",
    "ntriples, NTRIPLES",
    "jsonld-graphs, JSONLD11",
    "rdfxml, RDFXML"
  })
  void graph_inEachSyntax_readsBackUnchanged(String format, String language) {
    Lang lang = RDFLanguages.nameToLang(language);
    DatasetGraph found = read(format, lang);

    if (lang.equals(Lang.TRIG) || lang.equals(Lang.JSONLD11)) {
      assertThat(found.stream()).containsExactlyInAnyOrderElementsOf(graphs.stream().toList());
    } else {
      assertThat(found.getDefaultGraph().stream())
          .containsExactlyInAnyOrderElementsOf(
              graphs.stream().map(quad -> quad.asTriple()).distinct().toList());
    }
  }

  private static DatasetGraph read(String format, Lang lang) {
    String exported = run("export", "--with-text", "--format", format).out();
    return RDFParser.fromString(exported, lang).toDatasetGraph();
  }
}
