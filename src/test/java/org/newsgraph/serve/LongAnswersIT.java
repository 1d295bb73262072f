package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of more rows than are kept in memory are whole.
class LongAnswersIT {

  private static final int ROWS = 12_000;
  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");

  @TempDir static Path folder;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    String values =
        IntStream.range(0, ROWS).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    server =
        new ServerUnderTest(
            folder,
            "<http://e/g> { <http://e/g> <http://e/p> " + values + " }",
            ServerUnderTest.WRITING.withLimits(Limits.USUAL),
            List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?o { GRAPH ?g { ?g ?p ?o } } ORDER BY DESC(?o)",
        "SELECT * { GRAPH ?g { ?g ?p ?o } }",
        "SELECT DISTINCT ?g ?o { GRAPH ?g { ?g ?p ?o } }",
        "SELECT DISTINCT ?g ?o { GRAPH ?g { ?g ?p ?o } } ORDER BY ?o",
        "SELECT ?o { GRAPH ?g { ?g ?p ?o } } GROUP BY ?o ORDER BY COUNT(*) MAX(?g)",
        "SELECT ?o { GRAPH ?g { ?g ?p ?o OPTIONAL { ?o ?none ?g } } } ORDER BY ?o",
        "SELECT ?o { { SELECT DISTINCT ?g ?o { GRAPH ?g { ?g ?p ?o } } } FILTER (?o >= 0) } ORDER BY ?o",
        "SELECT ?o { ?g ?p ?o FILTER EXISTS { GRAPH ?g { ?g ?p ?o } } } ORDER BY ?o",
      })
  void rows_thatGoToDisk_comeBackWhole(String query) throws Exception {
    HttpResponse<String> answer = server.query(query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Load.rows(answer.body()).size()).isEqualTo(ROWS);
  }

  @Test
  void update_ofManyRows_isDoneWhole() throws Exception {
    assertThat(
            server
                .post(
                    "news/update",
                    "application/sparql-update",
                    WRITER,
                    "INSERT { GRAPH <http://e/copy> { ?g <http://e/q> ?o } }"
                        + " WHERE { GRAPH ?g { ?g <http://e/p> ?o } }")
                .statusCode())
        .isEqualTo(204);
    assertThat(
            server
                .query(
                    "ASK { { SELECT (COUNT(*) AS ?n) { GRAPH <http://e/copy> { ?s <http://e/q> ?o } } } FILTER (?n = "
                        + ROWS
                        + ") }")
                .body())
        .contains("true");
  }
}
