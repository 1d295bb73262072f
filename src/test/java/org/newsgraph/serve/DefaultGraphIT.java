package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.ServerUnderTest.encode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where what is written without naming a graph goes: into a graph that plain queries see.
class DefaultGraphIT {

  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");
  private static final String NAME = "<https://w3id.org/newsgraph/id/default>";

  @TempDir Path folder;
  private ServerUnderTest server;

  @BeforeEach
  void start() {
    server =
        new ServerUnderTest(
            folder,
            "<http://e/article/one> { <http://e/s> <http://e/p> 1 }",
            ServerUnderTest.WRITING,
            List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void insertData_withoutGraph_writesOwnQueryableGraph() throws Exception {
    update("INSERT DATA { <http://e/s> <http://e/p> 2 }");

    assertThat(ask("{ <http://e/s> <http://e/p> 1, 2 }")).isTrue();
    assertThat(ask("{ GRAPH " + NAME + " { <http://e/s> <http://e/p> 2 } }")).isTrue();
    assertThat(defaultGraph()).contains("\"2\"").doesNotContain("\"1\"");
  }

  @Test
  void insertWhere_withoutGraph_leavesOtherGraphsAlone() throws Exception {
    update("INSERT { ?s <http://e/q> ?o } WHERE { ?s <http://e/p> ?o }");

    assertThat(ask("{ GRAPH " + NAME + " { <http://e/s> <http://e/q> 1 } }")).isTrue();
    assertThat(ask("{ GRAPH <http://e/article/one> { ?s <http://e/q> ?o } }")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE DATA { <http://e/s> <http://e/p> 2 }",
        "DELETE WHERE { <http://e/s> ?p 2 }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR DEFAULT",
        "DROP DEFAULT",
        "CLEAR GRAPH " + NAME,
        "MOVE DEFAULT TO <http://e/elsewhere> ; DROP GRAPH <http://e/elsewhere>",
      })
  void removal_withoutGraph_deletesOnlyDefaultGraphTriples(String update) throws Exception {
    update("INSERT DATA { <http://e/s> <http://e/p> 2 }");
    update(update);

    assertThat(ask("{ ?s ?p 2 }")).isFalse();
    assertThat(ask("{ GRAPH <http://e/article/one> { ?s ?p 1 } }")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"CLEAR", "DROP"})
  void graphThatIsNotThere_isEmptied(String operation) throws Exception {
    update(
        operation + " GRAPH <http://e/absent> ; INSERT DATA { <http://e/s> <http://e/p> \"é\" }");

    assertThat(ask("{ ?s ?p \"é\" }")).isTrue();
  }

  @Test
  void put_toDefaultGraph_isVisibleToQueries() throws Exception {
    int put =
        server
            .send(
                server
                    .request("news/data?default")
                    .header("Content-Type", "text/turtle")
                    .header("Authorization", WRITER)
                    .PUT(BodyPublishers.ofString("<http://e/s> <http://e/p> 3 .")))
            .statusCode();

    assertThat(put).isIn(200, 201, 204);
    assertThat(ask("{ ?s ?p 3 }")).isTrue();
    assertThat(defaultGraph()).contains("\"3\"").doesNotContain("\"1\"");
  }

  private void update(String update) throws Exception {
    HttpResponse<String> answer =
        server.post("news/update", "application/sparql-update", WRITER, update);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
  }

  private boolean ask(String pattern) throws Exception {
    HttpResponse<String> answer =
        server.send(
            server
                .request("news/sparql?query=" + encode("ASK " + pattern))
                .header("Accept", "application/sparql-results+json"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().contains("true");
  }

  private String defaultGraph() throws Exception {
    return server
        .send(server.request("news/data?default").header("Accept", "application/n-triples"))
        .body();
  }
}
