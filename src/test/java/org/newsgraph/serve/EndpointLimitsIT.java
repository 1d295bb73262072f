package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.ServerUnderTest.encode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.site.ReadingRoom;

/// What one query may cost.
class EndpointLimitsIT {

  private static final String TEN =
      "<http://e/article/one> { <http://e/s> <http://e/p> 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 . }";

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?q ?r ?t ."
          + " ?u ?v ?w . ?x ?y ?z . ?aa ?bb ?cc . ?dd ?ee ?ff }";

  /// Fifty-two letters that this pattern tries in more ways than there is time for.
  private static final String BOMB_TEXT = "\"" + "a".repeat(52) + "\"";

  private static final String BOMB = "\"^(.*a){25}b$\"";

  @TempDir static Path folder;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    server =
        new ServerUnderTest(
            folder,
            TEN,
            ServerUnderTest.WRITING.withLimits(new Limits(Duration.ofSeconds(2), 7, 2, 100_000)),
            List.of(new ReadingRoom()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void select_overRowLimit_marksHeaderAndJson() throws Exception {
    HttpResponse<String> answer = server.query("SELECT ?o { ?s ?p ?o }");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Newsgraph-Truncated")).hasValue("rows=7");
    var json = new ObjectMapper().readTree(answer.body());
    assertThat(json.at("/results/bindings")).hasSize(7);
    assertThat(json.at("/head/vars/0").asText()).isEqualTo("o");
    assertThat(json.at("/head/link/0").asText()).isEqualTo(server.server().url() + "limits#rows");
    assertThat(server.get("limits").body()).contains("id=\"rows\"");
  }

  @Test
  void select_beyondTheRows_saysSoInXml() throws Exception {
    HttpResponse<String> answer =
        server.send(
            server
                .request("news/sparql?query=" + encode("SELECT ?o { ?s ?p ?o }"))
                .header("Accept", "application/sparql-results+xml"));

    assertThat(answer.body()).containsPattern("<link href=\"http://[^\"]*/limits#rows\"/></head>");
    RowSet rows =
        RowSetReader.createReader(ResultSetLang.RS_XML)
            .read(
                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
                Context.emptyContext());
    assertThat(rows.stream().count()).isEqualTo(7);
  }

  @Test
  void csvSelect_overRowLimit_marksHeader() throws Exception {
    HttpResponse<String> answer =
        server.send(
            server
                .request("news/sparql?query=" + encode("SELECT ?o { ?s ?p ?o }"))
                .header("Accept", "text/csv"));

    assertThat(answer.body().lines()).hasSize(8);
    assertThat(answer.headers().firstValue("X-Newsgraph-Truncated")).hasValue("rows=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT ?o { ?s ?p ?o } LIMIT 7", "SELECT ?o { ?s ?p ?o FILTER(?o < 7) }"})
  void select_withinTheRows_saysNothing(String query) throws Exception {
    HttpResponse<String> answer = server.query(query);

    assertThat(new ObjectMapper().readTree(answer.body()).at("/results/bindings")).hasSize(7);
    assertThat(answer.headers().firstValue("X-Newsgraph-Truncated")).isEmpty();
    assertThat(answer.body()).doesNotContain("limits#rows");
  }

  @Test
  void construct_overTripleLimit_isRefusedNotTruncated() throws Exception {
    HttpResponse<String> answer = server.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("more than 7 triples");
    assertThat(server.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 7").statusCode())
        .isEqualTo(200);
    // Many rows, one triple.
    assertThat(server.query("CONSTRUCT { <http://e/s> a <http://e/T> } { ?s ?p ?o }").body())
        .contains("http://e/T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { FILTER(REGEX(%1$s, %2$s)) }",
        "ASK { FILTER REGEX(%1$s, %2$s, \"i\") }",
        "SELECT (REGEX(%1$s, %2$s) AS ?r) {}",
        "SELECT (REPLACE(%1$s, %2$s, \"x\") AS ?r) {}",
        "SELECT * { BIND(REPLACE(%1$s, %2$s, \"x\", \"s\") AS ?r) }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(%1$s, %2$s) AS ?r) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(%1$s, %2$s, \"x\") AS ?r) {}",
        "SELECT (<http://www.w3.org/ns/sparql#regex>(%1$s, %2$s) AS ?r) {}",
        "SELECT (<http://www.w3.org/ns/sparql#replace>(%1$s, %2$s, \"x\") AS ?r) {}",
        "SELECT (CALL(<http://www.w3.org/2005/xpath-functions#matches>, %1$s, %2$s) AS ?r) {}",
        "SELECT * { ?r <http://jena.apache.org/ARQ/property#strSplit> (%1$s %2$s) }",
        "SELECT * { ?r <http://jena.hpl.hp.com/ARQ/property#strSplit> (%1$s %2$s) }",
        "SELECT (GROUP_CONCAT(STR(REGEX(%1$s, %2$s))) AS ?r) { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (REGEX(%1$s, %2$s))",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX(%1$s, %2$s)",
        "SELECT * { ?s ?p ?o } GROUP BY (REGEX(%1$s, %2$s) AS ?g)",
        "SELECT * { FILTER EXISTS { ?s ?p ?o FILTER REGEX(%1$s, %2$s) } }",
        "SELECT * { { SELECT ?o { ?s ?p ?o FILTER REGEX(CONCAT(%1$s, STR(?o)), %2$s) } } }",
        "SELECT * { OPTIONAL { ?s ?p ?o FILTER REGEX(CONCAT(%1$s, STR(?o)), %2$s) } }",
        "SELECT * { VALUES ?t { %1$s } ?s ?p ?o FILTER REGEX(CONCAT(?t, STR(?o)), %2$s) }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER REGEX(CONCAT(%1$s, STR(?o)), %2$s) }",
        "DESCRIBE ?s { ?s ?p ?o FILTER REGEX(CONCAT(%1$s, STR(?o)), %2$s) }",
      })
  void regularExpression_withoutEnd_isEndedWithTheQuery(String query) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer =
        server.get("news/sparql?timeout=1&query=" + encode(query.formatted(BOMB_TEXT, BOMB)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
  }

  @Test
  void update_withEndlessRegex_abortsWithoutWriting() throws Exception {
    long before = server.quads();
    HttpResponse<String> answer =
        server.post(
            "news/update",
            "application/sparql-update",
            ServerUnderTest.basic("writer", "writes-too"),
            "INSERT { GRAPH <http://e/g> { ?s ?p 1 } } WHERE { ?s ?p ?o FILTER REGEX(CONCAT("
                + BOMB_TEXT
                + ", STR(?o)), "
                + BOMB
                + ") }");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(server.quads()).isEqualTo(before);
    assertThat(server.query("ASK { ?s ?p 9 }").body()).contains("true");
  }

  @Test
  void regularExpression_honest_answersAsBefore() throws Exception {
    assertThat(server.query("ASK { FILTER REGEX(\"Skopje\", \"^sko\", \"i\") }").body())
        .contains("true");
    assertThat(server.query("SELECT (REPLACE(\"abab\"@en, \"(a)b\", \"$1c\") AS ?r) {}").body())
        .contains("acac", "\"xml:lang\": \"en\"");
    assertThat(server.query("SELECT (REPLACE(\"abc\", \".*\", \"x\") AS ?r) {}").body())
        .contains("\"value\": \"x\"");
    assertThat(
            server
                .query(
                    "SELECT ?r { ?r <http://jena.apache.org/ARQ/property#strSplit> (\"a;b\" \";\") }")
                .body())
        .contains("\"value\": \"a\"", "\"value\": \"b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1,5", ""})
  void timeout_thatIsNone_isRefused(String timeout) throws Exception {
    assertThat(server.get("news/sparql?query=ASK%7B%7D&timeout=" + encode(timeout)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void timeout_longerThanTheServers_isNotHeard() throws Exception {
    long start = System.nanoTime();
    assertThat(server.get("news/sparql?timeout=60&query=" + encode(ENDLESS)).statusCode())
        .isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void query_cancelledById_endsAtOnce() throws Exception {
    for (String hostile :
        List.of(ENDLESS, "ASK { FILTER REGEX(" + BOMB_TEXT + ", " + BOMB + ") }")) {
      CompletableFuture<Integer> status =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return server
                      .get("news/sparql?queryId=my-query-17&query=" + encode(hostile))
                      .statusCode();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
      int deleted = 404;
      while (deleted == 404 && System.nanoTime() < end) {
        deleted = server.send(server.request("running-queries/my-query-17").DELETE()).statusCode();
      }
      assertThat(deleted).isEqualTo(204);
      long start = System.nanoTime();
      assertThat(status.join()).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }
    assertThat(server.send(server.request("running-queries/my-query-17").DELETE()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void queries_overConcurrencyLimit_getRetryAfter() throws Exception {
    assertAllButTheLongOnesGetRetryAfter(ENDLESS + " # many at a time");
  }

  @Test
  void queries_repeatedAfterTimeout_getRetryAfter() throws Exception {
    String query = ENDLESS + " # asked again";
    assertThat(server.query(query).statusCode()).isEqualTo(503);

    assertAllButTheLongOnesGetRetryAfter(query);
  }

  /// Of six at once two may compute; which of them it is in the end is open.
  private void assertAllButTheLongOnesGetRetryAfter(String query) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> busy =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            return server.query(query);
                          } catch (Exception e) {
                            throw new IllegalStateException(e);
                          }
                        }))
            .limit(6)
            .toList();
    List<HttpResponse<String>> answers = busy.stream().map(CompletableFuture::join).toList();

    assertThat(answers).allMatch(answer -> answer.statusCode() == 503);
    assertThat(answers)
        .filteredOn(answer -> answer.headers().firstValue("Retry-After").isPresent())
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(server.query("ASK {}").body()).contains("true");
  }

  @Test
  void prefix_undeclared_isNamedWithItsDeclaration() throws Exception {
    assertThat(server.query("SELECT * { ?s a ng:Person }").body())
        .contains("\"ng:\"; begin with PREFIX ng: <https://w3id.org/newsgraph/ontology#>");
    assertThat(server.query("SELECT * { ?s a foo:Person }").body())
        .contains("Line 1, column 17: unknown prefix \"foo:\"", "event:, ng:, owl:");
  }

  @Test
  void deepNesting_isRefusedAndTheServerLives() throws Exception {
    String nested = "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
    assertThat(server.post("news/sparql", "application/sparql-query", "", nested).statusCode())
        .isEqualTo(400);
    assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System>(\"x\") AS ?v) {}",
        "SELECT * { FILTER <java:java.lang.System>(1) }",
        "SELECT * { ?s <java:java.lang.System> ?o }",
        "SELECT * { FILTER EXISTS { ?s <java:org.example.Evil> ?o } }"
      })
  void javaClasses_areRefused(String query) throws Exception {
    assertThat(server.query(query).statusCode()).isEqualTo(400);
  }

  @Test
  void waitingFunction_givesNoValueAtOnce() throws Exception {
    HttpResponse<String> answer =
        server.query("SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?v) {}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("\"value\"");
  }
}
