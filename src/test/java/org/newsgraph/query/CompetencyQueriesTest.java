package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each query of `queries/` on a small graph written by hand: no models, no extraction.
class CompetencyQueriesTest {

  static {
    JenaSystem.init();
  }

  private static final Path FOLDER = Path.of("queries");
  private static final Pattern DEFAULT = Pattern.compile("VALUES \\?(\\w+) \\{ \"");
  private static Dataset small = DatasetFactory.create();

  @BeforeAll
  static void readSmallGraph() {
    small = DatasetFactory.create();
    RDFDataMgr.read(small, "src/test/resources/queries/small.trig");
    // A store's default graph is the union of its named graphs.
    small.getDefaultModel().add(small.getUnionModel());
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths.filter(path -> path.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @Test
  void folder_holdsAtLeastTwentyFiveQueries() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("files")
  void queryHeader_statesQuestionAndRowMeaning(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);

    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(1)).startsWith("# ").containsIgnoringCase("row");
  }

  @ParameterizedTest
  @MethodSource("files")
  void query_withParameters_describesEachOfThem(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(DEFAULT.matcher(text).results().map(match -> match.group(1)))
        .allSatisfy(name -> assertThat(text).contains("\n# set " + name + ": "));
  }

  @ParameterizedTest
  @MethodSource("files")
  void query_whoseAnswerMayBeLong_hasPages(Path file) throws IOException {
    NamedQuery query = QueryCatalogue.read(file);

    assertThat(AnswerPage.of(query, query.parse())).isPresent();
    assertThat(query.parseWhole().toString()).doesNotContain("LIMIT");
  }

  @ParameterizedTest
  @MethodSource("files")
  void query_onTheSmallGraph_findsRows(Path file) throws IOException {
    assertThat(rows(forTheSmallGraph(Files.readString(file)))).as(file.toString()).isNotEmpty();
  }

  @Test
  void arrests_whereOneIsDenied_saySo() throws IOException {
    assertThat(named("arrests", "who", "by", "place", "time", "polarity", "source"))
        .containsExactlyInAnyOrder(
            "Ana Sol|police|Rivo|2020-05-03|affirmed|",
            "Ana Sol|police|||affirmed|",
            "Ana Sol||||negated|Jan Pek");
  }

  @Test
  void denials_withADenier_nameHim() throws IOException {
    assertThat(named("denials", "source", "what", "parts"))
        .containsExactly("Jan Pek|arrest|patient Ana Sol");
  }

  @Test
  void allegations_withAnAccuser_nameHim() throws IOException {
    assertThat(named("allegations", "source", "what", "parts"))
        .containsExactly("prosecutors|finance|agent Ana Sol; beneficiary Night Crew");
  }

  @Test
  void differingCounts_ofSeizure_giveNumbersAndSources() throws IOException {
    assertThat(named("counts-that-differ", "event", "about", "number1", "number2", "source2"))
        .contains("Seizure|Rivo|40|55|Sailors Union")
        .allSatisfy(row -> assertThat(row).contains("|40|55|"));
  }

  @Test
  void disagreements_onAnArrest_quoteBothSides() throws IOException {
    assertThat(named("disagreements", "event", "who", "deniedBy", "affirmed"))
        .containsExactlyInAnyOrder(
            "Arrest|Ana Sol|Jan Pek|Police arrested Ana Sol at home.",
            "Arrest|Ana Sol|Jan Pek|Police arrested Ana Sol in Rivo on 3 May 2020.");
  }

  @Test
  void toldBySeveral_withDenial_countsOnlyAffirmations() throws IOException {
    assertThat(named("told-by-several", "name", "fact", "articles"))
        .containsExactly("Ana Sol|patient of Arrest|2");
  }

  @Test
  void onlyOneSource_omitsFactFromTwoSources() throws IOException {
    assertThat(named("only-one-source", "name", "fact", "article"))
        .contains("Ana Sol|patient of Conviction|harbour-arrest")
        .noneMatch(row -> row.contains("Ana Sol|patient of Arrest"));
  }

  @Test
  void attributionChains_withTwoSources_nameBoth() throws IOException {
    assertThat(named("attribution-chains", "source", "reportedBy"))
        .containsExactly("Eva Lund|Coast Radio");
  }

  @Test
  void plansAndDemands_forThreat_omitCertainFacts() throws IOException {
    assertThat(named("plans-and-demands", "source", "parts"))
        .containsExactly("(the article)|agent Rivo Council; patient Night Crew");
  }

  private static List<String> named(String name, String... columns) throws IOException {
    String text = forTheSmallGraph(Files.readString(FOLDER.resolve(name + ".rq")));
    return rows(text).stream()
        .map(row -> String.join("|", Stream.of(columns).map(column -> cell(row, column)).toList()))
        .toList();
  }

  private static String cell(QuerySolution row, String column) {
    if (!row.contains(column)) {
      return "";
    }
    return row.get(column).isLiteral()
        ? row.getLiteral(column).getLexicalForm()
        : row.getResource(column).getURI();
  }

  /// The query with its defaults, which name things of `data/`, replaced by things that are here.
  private static String forTheSmallGraph(String query) {
    return query
        .replace("{ \"ISIS\" }", "{ \"Night Crew\" }")
        .replace("{ \"Stojan Velkoski\" }", "{ \"Eva Lund\" }")
        .replace("{ \"Lirim Dauti\" }", "{ \"Ana Sol\" }")
        .replace("{ \"Besnik Arifaj\" }", "{ \"Jan Pek\" }")
        .replace("{ \"Operation Cell\" }", "{ \"Night Crew\" }")
        .replace("{ \"Macedonia\" }", "{ \"Rivo\" }")
        .replace("{ \"returnee-counts\" }", "{ \"harbour-arrest\" }")
        .replace("{ \"2016\" }", "{ \"2020\" }");
  }

  private static List<QuerySolution> rows(String query) {
    try (QueryExecution execution =
        QueryExecution.dataset(small).query(QueryFactory.create(query)).build()) {
      ResultSet results = execution.execSelect();
      List<QuerySolution> rows = new ArrayList<>();
      results.forEachRemaining(rows::add);
      return rows;
    }
  }
}
