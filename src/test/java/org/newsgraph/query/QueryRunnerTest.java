package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.SampleArticles;

class QueryRunnerTest {

  private static final String LABELLED =
      """
      # Who or what goes by a name?
      # One row per thing: its class.
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      SELECT ?type WHERE {
        VALUES ?name { "Malta" }
        ?thing rdfs:label ?name ; a ?type
      }
      """;

  private static final String OF_CLASS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      SELECT ?label WHERE { VALUES ?class { ng:Place } ?thing a ?class ; rdfs:label ?label }
      ORDER BY ?label
      """;

  private static final String PAGED =
      """
      # What are the two called?
      # One row per thing.
      # page: things
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?label WHERE {
        {
          SELECT ?thing ?label WHERE {
            ?thing rdfs:label ?label
            FILTER (?label IN ("Malta", "Ana Kora"))
          }
          ORDER BY ?label
          LIMIT 1
        }
      }
      ORDER BY ?label
      """;

  private final RDFLink link = StoredSample.of(SampleArticles.dockers("dockers"));

  @Test
  void query_asksWithItsDefault() {
    assertThat(csv(LABELLED)).containsExactly("type", "https://w3id.org/newsgraph/ontology#Place");
  }

  @Test
  void parameter_takesTheDefaultsPlace() {
    assertThat(csv(LABELLED, "name=Ana Kora"))
        .containsExactly("type", "https://w3id.org/newsgraph/ontology#Person");
    assertThat(csv(OF_CLASS, "class=ng:Person")).containsExactly("label", "Ana Kora");
    assertThat(csv(OF_CLASS, "class=<https://w3id.org/newsgraph/ontology#Group>"))
        .containsExactly("label", "two dockers");
  }

  @Test
  void parameter_withSeveralBlocks_fillsAll() {
    String asked =
        """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?found WHERE {
          { VALUES ?name { "x" } ?found rdfs:label ?name } UNION { VALUES ?name { "x" } BIND(?name AS ?found) }
        }
        """;

    assertThat(csv(asked, "name=Malta")).hasSize(3).contains("Malta");
  }

  @Test
  void pagedQuery_asTable_showsChosenPage() {
    assertThat(run(PAGED, ResultFormat.TABLE)).contains("Ana Kora").doesNotContain("Malta");
    assertThat(run(PAGED, ResultFormat.TABLE, "page=2")).contains("Malta").doesNotContain("Ana");
    assertThat(run(PAGED, ResultFormat.TABLE, "page=all")).contains("Ana Kora", "Malta");
  }

  @ParameterizedTest
  @CsvSource({"page=1, true", "page=2, false", "page=all, false"})
  void page_tellsWhetherAnotherFollows(String page, boolean follows) {
    Answered answered =
        new QueryRunner(link)
            .answer(
                NamedQuery.of("test", PAGED),
                Parameters.of(List.of(page)),
                AnswerStyle.whole(ResultFormat.TABLE),
                OutputStream.nullOutputStream());

    assertThat(answered.page().isPresent()).isEqualTo(follows);
  }

  @Test
  void pagedQuery_asCsv_defaultsToAllRows() {
    assertThat(csv(PAGED)).containsExactly("label", "Ana Kora", "Malta");
    assertThat(csv(PAGED, "page=2")).containsExactly("label", "Malta");
  }

  @Test
  void page_thatIsNoNumber_isTold() {
    assertThatThrownBy(() -> csv(PAGED, "page=0"))
        .isInstanceOf(QueryException.class)
        .hasMessage("page '0' is neither a number from 1 nor all");
  }

  @Test
  void parameter_thatLooksLikeSparql_staysAValue() {
    assertThat(csv(LABELLED, "name=x\" } ?a ?b ?c . VALUES ?d { \"")).containsExactly("type");
  }

  @Test
  void parameter_unknownToQuery_isReported() {
    assertThatThrownBy(() -> csv(LABELLED, "nome=Malta"))
        .isInstanceOf(QueryException.class)
        .hasMessage("query 'test' has no parameter 'nome': it has name");
  }

  @Test
  void parameter_thatIsNoIri_isTold() {
    assertThatThrownBy(() -> csv(OF_CLASS, "class=a b"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("'a b'");
  }

  @Test
  void assignment_withoutEquals_isTold() {
    assertThatThrownBy(() -> Parameters.of(List.of("Malta")))
        .isInstanceOf(QueryException.class)
        .hasMessage("'Malta' is not of the form name=value");
  }

  @Test
  void query_syntaxError_isReportedWithLine() {
    assertThatThrownBy(() -> csv("SELECT ?a\nWHERE { ?a ?b }"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("test:2:");
  }

  @Test
  void formats_areWrittenAsTheirStandardsSay() {
    assertThat(run(OF_CLASS, ResultFormat.TSV)).startsWith("?label\n\"Malta\"");
    assertThat(run(OF_CLASS, ResultFormat.JSON)).contains("\"vars\": [ \"label\" ]");
    assertThat(run(OF_CLASS, ResultFormat.XML)).contains("<variable name=\"label\"/>");
    assertThat(run(OF_CLASS, ResultFormat.TABLE)).startsWith("label\n───").contains("\nMalta\n");
  }

  @Test
  void table_showsTermsWithoutTheirSyntax() {
    String rows =
        """
        SELECT ?who ?class ?event ?count WHERE {
          ?event a ng:Arrest ; ng:patient ?who . ?who a ?class ; ng:count ?count
        }
        """;

    assertThat(run(rows, ResultFormat.TABLE).lines().skip(2).findFirst().orElseThrow())
        .matches("two dockers  ng:Group  event:arrest-[0-9a-f]+  2");
  }

  @Test
  void rowWithALabel_showsTheThingsIri() {
    String rows = "SELECT ?who ?name { ?who a ng:Person ; rdfs:label ?name }";

    assertThat(run(rows, ResultFormat.TABLE)).containsPattern("entity:ana-kora-\\w+  Ana Kora");
  }

  @Test
  void page_tellsHowManyRowsThereAre() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerStyle style =
        new AnswerStyle(ResultFormat.CSV, OptionalInt.empty(), 1, OptionalLong.of(2));

    Answered answered =
        new QueryRunner(link)
            .answer(
                NamedQuery.of("test", "SELECT ?x { VALUES ?x { 1 2 3 4 5 } }"),
                Parameters.none(),
                style,
                out);

    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("x", "2", "3");
    assertThat(answered).isEqualTo(Answered.rows(2, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DESCRIBE <https://w3id.org/newsgraph/ontology#x> | ''",
        "DESCRIBE ?p WHERE { ?p a ng:Person } | Ana Kora",
        "CONSTRUCT { ?p a ng:Event } WHERE { ?p a ng:Person } | ng:Event",
        "CONSTRUCT WHERE { ?p a ng:Person } | ng:Person",
        "CONSTRUCT { GRAPH ?g { ?p a ng:Event } } WHERE { GRAPH ?g { ?p a ng:Person } } | article:dockers",
        "JSON { 'who': ?name } WHERE { ?p a ng:Person ; rdfs:label ?name } | \"Ana Kora\"",
        "ASK { ?p a ng:Person } | true",
      })
  void everyForm_isAnswered(String query, String told) {
    assertThat(run(query, ResultFormat.TABLE)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s foo:bar ?o } | test:1:15: error: unknown prefix \"foo:\"; declare it with PREFIX",
        "SELECT * { ?s ng:agent ?o | the query ends too early",
        "INSERT DATA { ng:a a ng:b } | error: is an update",
      })
  void faultyQuery_isReportedWithItsCause(String query, String told) {
    assertThatThrownBy(() -> run(query, ResultFormat.TABLE)).hasMessageContaining(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "ask{}",
        " prefix x: <y> ask {}",
        "DESCRIBE <x>",
        "select?x{}"
      })
  void queryAsArgument_isRecognised(String text) {
    assertThat(NamedQuery.isQuery(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrests", "select", "describe-all", "selected arrests"})
  void nameAsArgument_isNoQuery(String text) {
    assertThat(NamedQuery.isQuery(text)).isFalse();
  }

  @Test
  void askAndConstruct_areAnsweredToo() {
    assertThat(run("ASK { ?s ?p ?o }", ResultFormat.TABLE)).contains("true");
    assertThat(run("CONSTRUCT { <http://e/a> ?p ?o } WHERE { ?s ?p ?o }", ResultFormat.TABLE))
        .contains("<http://e/a>");
  }

  @Test
  void catalogue_readsTitlesAndAddsDirectoryQueries(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("labelled.rq"), LABELLED);

    QueryCatalogue catalogue = QueryCatalogue.with(directory);

    assertThat(catalogue.find("facts")).isPresent();
    assertThat(catalogue.find("labelled"))
        .hasValueSatisfying(
            query -> {
              assertThat(query.title()).isEqualTo("Who or what goes by a name?");
              assertThat(query.row()).isEqualTo("One row per thing: its class.");
            });
  }

  private List<String> csv(String text, String... assignments) {
    return run(text, ResultFormat.CSV, assignments).lines().toList();
  }

  private String run(String text, ResultFormat format, String... assignments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(link)
        .run(NamedQuery.of("test", text), Parameters.of(List.of(assignments)), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
