package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.AnalyserSettings;
import org.newsgraph.pipeline.Build;
import org.newsgraph.pipeline.BuildSummary;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Fetcher;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.store.Tdb2Store;

/// The queries of `queries/` on the sample articles of `data/`, built with the real models.
///
/// Beside this test's resources lies, for each query, `NAME.expected.tsv`: rows that a person has
/// read and found right, of the columns that its first line names. All of them must be answered, by
/// a question about one thing when it is asked about each in the expected rows. All rows that are
/// answered are written to `target/query-rows/`, to be read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesIT {

  static {
    JenaSystem.init();
  }

  private static final Path EXPECTED = Path.of("src/test/resources/queries");
  private static final Path ANSWERED = Path.of("target/query-rows");

  /// What questions about one thing are asked about: the parameter, and the column that shows it.
  private static final Map<String, Asked> ABOUT =
      Map.of(
          "co-occurrence", new Asked("name", "first"),
          "events-by-month", new Asked("period", "month"),
          "events-by-place", new Asked("name", "place"),
          "only-one-source", new Asked("name", "name"),
          "shared-entities", new Asked("article", "article"),
          "told-by-several", new Asked("name", "name"));

  private record Asked(String parameter, String column) {}

  private static final Fetcher NO_NETWORK =
      address -> {
        throw new IllegalStateException("the sample articles are files, not '" + address + "'");
      };

  private final Tdb2Store store;
  private final BuildSummary summary;

  QueriesIT(@TempDir Path directory) throws IOException {
    store = Tdb2Store.openOrCreate(directory);
    try (Analyser analyser = Analyser.load(AnalyserSettings.standard())) {
      summary =
          new Build(analyser, 2, InstantSource.system(), diagnostic -> {})
              .run(
                  new ArticleReader(
                          ReadOptions.standard(), InputStream.nullInputStream(), NO_NETWORK)
                      .read(List.of("data")),
                  store::replace);
    }
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  static List<String> names() {
    return QueryCatalogue.standard().all().stream()
        .map(NamedQuery::name)
        // Those of the folder wikidata ask another endpoint too: WikidataQueriesIT.
        .filter(name -> !name.startsWith("wikidata/"))
        .toList();
  }

  @Test
  void build_ofTheSampleArticles_losesNone() {
    assertThat(summary.articles()).isEqualTo(11);
    assertThat(summary.failures()).isZero();
  }

  @ParameterizedTest
  @MethodSource("names")
  void query_onSampleArticles_returnsExpectedRows(String name) throws IOException {
    List<String> expected = Files.readAllLines(EXPECTED.resolve(name + ".expected.tsv"));
    List<String> columns = List.of(expected.getFirst().split("\t"));
    Table table = ask(name, columns, expected.subList(1, expected.size()));
    Files.createDirectories(ANSWERED);
    Files.write(ANSWERED.resolve(name + ".tsv"), table.lines(table.columns()));

    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(table.columns()).containsAll(columns);
    assertThat(table.lines(columns)).containsAll(expected);
  }

  /// Hashed names of events, claims and assertions may change from version to version.
  @Test
  void readmeExample_asPattern_matchesGraph() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String sentence = first(Pattern.compile("^> (.+)$", Pattern.MULTILINE), readme);
    String turtle = first(Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL), readme);
    String pattern =
        turtle
            .replaceAll("(?m)^@prefix.*$", "")
            .replaceAll("\\b(event|claim|assertion):([a-z]+-)?([0-9a-f]+)", "?$1$3");
    String assertion = first(Pattern.compile("(\\?assertion\\w+)"), pattern);

    Table table =
        ask(
            NamedQuery.of(
                "example",
                prologue(turtle)
                    + "SELECT ?words WHERE { GRAPH ?g { "
                    + pattern
                    + assertion
                    + " ng:evidence/ng:quote ?words } }"),
            List.of());

    assertThat(table.lines(List.of("words"))).containsExactly("words", sentence);
  }

  private static String prologue(String turtle) {
    return turtle
        .lines()
        .filter(line -> line.startsWith("@prefix"))
        .map(line -> line.replace("@prefix", "PREFIX").replaceAll(" \\.$", "\n"))
        .collect(Collectors.joining());
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private Table ask(String name, List<String> columns, List<String> expected) {
    NamedQuery query = QueryCatalogue.standard().find(name).orElseThrow();
    Asked about = ABOUT.get(name);
    if (about == null) {
      return ask(query, List.of());
    }
    int column = columns.indexOf(about.column());
    return expected.stream()
        .map(row -> row.split("\t", -1)[column])
        .distinct()
        .map(value -> ask(query, List.of(about.parameter() + "=" + value)))
        .reduce(Table::with)
        .orElseThrow();
  }

  private Table ask(NamedQuery query, List<String> parameters) {
    Query parsed = query.parseWhole();
    Parameters.of(parameters).putInto(query, parsed);
    try (RDFLink link = store.link()) {
      return link.calculateRead(() -> rows(link, parsed));
    }
  }

  private static Table rows(RDFLink link, Query query) {
    try (QueryExec execution = link.query(query)) {
      RowSet rows = execution.select();
      List<Binding> bindings = new ArrayList<>();
      // A store's rows are read lazily, but not after the transaction.
      rows.forEachRemaining(row -> bindings.add(row.detach()));
      return new Table(rows.getResultVars().stream().map(Var::getVarName).toList(), bindings);
    }
  }

  /// The rows of an answer as lines of cells between tabulators.
  private record Table(List<String> columns, List<Binding> rows) {

    Table with(Table other) {
      return new Table(columns, Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    List<String> lines(List<String> wanted) {
      Stream<String> head = Stream.of(String.join("\t", wanted));
      return Stream.concat(head, rows.stream().map(row -> line(row, wanted))).toList();
    }

    private static String line(Binding row, List<String> columns) {
      return String.join("\t", columns.stream().map(column -> cell(row, column)).toList());
    }

    private static String cell(Binding row, String column) {
      Var variable = Var.alloc(column);
      if (!row.contains(variable)) {
        return "";
      }
      Node node = row.get(variable);
      String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
      return text.replaceAll("\\s+", " ");
    }
  }
}
