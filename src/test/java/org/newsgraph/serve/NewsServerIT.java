package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsServerIT {

  private static final String ARTICLE =
      """
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <http://e/article/one> {
        <http://e/article/one> a ng:Article ; dcterms:identifier "one" ; dcterms:title "Raid in <Skopje>" .
        <http://e/event/1> a ng:Arrest ; ng:place <http://e/entity/skopje> .
      }
      """;

  @TempDir static Path folder;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    server = new ServerUnderTest(folder, ARTICLE, ServerUnderTest.READING, List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "news/sparql", "news/query"})
  void query_onEachEndpoint_seesAllArticles(String endpoint) throws Exception {
    HttpResponse<String> answer =
        server.get(
            endpoint
                + "?query="
                + ServerUnderTest.encode("SELECT ?place { ?event <" + ng("place") + "> ?place }"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("http://e/entity/skopje");
  }

  @Test
  void query_postedAsForm_isAnswered() throws Exception {
    assertThat(
            form(
                    "news/sparql",
                    "query=" + ServerUnderTest.encode("ASK { ?s a <" + ng("Arrest") + "> }"))
                .body())
        .contains("true");
  }

  @Test
  void query_overTime_isEndedWith503() throws Exception {
    String values = "{0 1 2 3 4 5 6 7 8 9}";
    StringBuilder product = new StringBuilder("SELECT (COUNT(*) AS ?n) {");
    for (int variable = 0; variable < 10; variable++) {
      product.append(" VALUES ?v").append(variable).append(' ').append(values);
    }
    HttpResponse<String> answer =
        server.get("news/sparql?query=" + ServerUnderTest.encode(product.append(" }").toString()));

    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"news/data", "news/get", "news/write"})
  void graphStore_reading_givesAnArticlesGraph(String endpoint) throws Exception {
    HttpResponse<String> answer =
        server.send(
            server
                .request(endpoint + "?graph=" + ServerUnderTest.encode("http://e/article/one"))
                .header("Accept", "text/turtle"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Raid in <Skopje>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"news", "news/data", "news/get", "news/sparql", "news/update", "news/upload"})
  void write_anonymous_isRefused(String endpoint) throws Exception {
    for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request(endpoint + "?graph=http://e/new")
                  .header("Content-Type", "text/turtle")
                  .method(method, BodyPublishers.ofString("<http://e/s> <http://e/p> 1 .")));
      assertThat(answer.statusCode()).as(method).isBetween(400, 499);
    }
    assertThat(ask("GRAPH <http://e/new> { ?s ?p ?o }")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news/write",
        "news/write/",
        "news//write",
        "news/./write",
        "news/x/../write",
        "news/write;x=1",
        "news/%77rite",
        "news%2fwrite"
      })
  void write_withoutToken_isRefusedUnderAnySpelling(String path) throws Exception {
    for (String authorization :
        new String[] {"", "Bearer ", "Bearer wrong", "Basic " + ServerUnderTest.TOKEN}) {
      String answer =
          server.raw(
              "PUT /"
                  + path
                  + "?graph=http://e/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                  + "Content-Type: text/turtle\r\nContent-Length: 30\r\n\r\n"
                  + "<http://e/s> <http://e/p> 1 . ");
      assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    }
    assertThat(ask("GRAPH <http://e/new> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void write_withToken_replacesAndRemovesAGraph() throws Exception {
    String graph = "news/write?graph=" + ServerUnderTest.encode("http://e/article/two");

    HttpResponse<String> put =
        server.send(
            withToken(graph)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<http://e/s> <http://e/p> 2 .")));
    assertThat(put.statusCode()).isBetween(200, 204);
    assertThat(ask("?s <http://e/p> 2")).isTrue();

    assertThat(server.send(withToken(graph).DELETE()).statusCode()).isEqualTo(204);
    assertThat(ask("?s <http://e/p> 2")).isFalse();
  }

  @Test
  void update_form_isRefusedEvenWithToken() throws Exception {
    HttpResponse<String> answer =
        server.send(
            withToken("news/write")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + ServerUnderTest.encode("DROP ALL"))));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(ask("?s a <" + ng("Arrest") + ">")).isTrue();
  }

  @Test
  void service_inQuery_isRefusedWithoutARequest() throws Exception {
    try (Catcher catcher = new Catcher()) {
      HttpResponse<String> answer =
          server.get(
              "news/sparql?query="
                  + ServerUnderTest.encode(
                      "SELECT * { SERVICE <" + catcher.url() + "> { ?s ?p ?o } }"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(catcher.requests()).isZero();
    }
  }

  @Test
  void service_silent_goesOnWithoutARequest() throws Exception {
    try (Catcher catcher = new Catcher()) {
      HttpResponse<String> answer =
          server.get(
              "news/sparql?query="
                  + ServerUnderTest.encode(
                      "SELECT * { SERVICE SILENT <" + catcher.url() + "> { ?s ?p ?o } }"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(catcher.requests()).isZero();
    }
  }

  @Test
  void loadOperation_isRefusedWithoutFetch() throws Exception {
    try (Catcher catcher = new Catcher()) {
      String load =
          ServerUnderTest.encode("LOAD <" + catcher.url() + "> INTO GRAPH <http://e/new>");

      for (String path : new String[] {"news", "news/sparql", "news/update", "news/write"}) {
        assertThat(form(path, "update=" + load).statusCode()).as(path).isBetween(400, 499);
        assertThat(form(path, "query=" + load).statusCode()).as(path).isBetween(400, 499);
      }
      assertThat(catcher.requests()).isZero();
    }
  }

  @Test
  void remoteJsonLdContext_isRefusedWithoutFetch() throws Exception {
    try (Catcher catcher = new Catcher()) {
      HttpResponse<String> answer =
          server.send(
              withToken("news/write?graph=http://e/new")
                  .header("Content-Type", "application/ld+json")
                  .PUT(
                      BodyPublishers.ofString("{\"@context\":\"" + catcher.url() + "\",\"a\":1}")));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(catcher.requests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<java:java.lang.System>", "<http://jena.hpl.hp.com/ARQ/function#systemProperty>"})
  void query_callingJava_givesNoValue(String function) throws Exception {
    HttpResponse<String> answer =
        server.get(
            "news/sparql?query="
                + ServerUnderTest.encode("SELECT (" + function + "(\"user.home\") AS ?v) {}"));

    assertThat(answer.body()).doesNotContain(System.getProperty("user.home") + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:3330",
        "127.0.0.1.evil.example",
        "localhost@evil.example"
      })
  void request_forForeignHost_isRefused(String host) throws Exception {
    assertThat(
            server.raw(
                "GET /news/sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(21|00) .*")
        .doesNotContain("boolean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:3330", "[::1]:3330"})
  void request_forThisHost_isAnswered(String host) throws Exception {
    assertThat(
            server.raw(
                "GET /news/sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$/server",
        "$/datasets/news",
        "$/datasets",
        "$/backup/news",
        "$/compact/news",
        "$/stats/news"
      })
  void administration_isRefused(String path) throws Exception {
    assertThat(form(path, "").statusCode()).isBetween(400, 499);
    assertThat(server.send(server.request(path).DELETE()).statusCode()).isBetween(400, 499);
    assertThat(ask("?s a <" + ng("Arrest") + ">")).isTrue();
  }

  @Test
  void start_portTaken_saysSoInOneLine() {
    assertThatThrownBy(
            () ->
                NewsServer.start(
                    server.dataset(), ServerSettings.readOnly(server.server().port()), List.of()))
        .isInstanceOf(ServerStartException.class)
        .hasMessage(
            "port %d is taken; stop what listens there or choose another with --port",
            server.server().port());
  }

  @Test
  void start_withoutToken_hasNoPlaceToWrite() throws Exception {
    try (NewsServer reading =
        NewsServer.start(server.dataset(), ServerSettings.readOnly(0), List.of())) {
      HttpRequest.Builder put =
          HttpRequest.newBuilder(URI.create(reading.writeUrl() + "?graph=http://e/new"))
              .header("Authorization", "Bearer " + ServerUnderTest.TOKEN)
              .header("Content-Type", "text/turtle")
              .PUT(BodyPublishers.ofString("<http://e/s> <http://e/p> 1 ."));
      assertThat(server.send(put).statusCode()).isBetween(400, 499);
    }
  }

  private static String ng(String name) {
    return "https://w3id.org/newsgraph/ontology#" + name;
  }

  private static boolean ask(String pattern) throws Exception {
    return server
        .get("news/sparql?query=" + ServerUnderTest.encode("ASK { " + pattern + " }"))
        .body()
        .contains("true");
  }

  private static HttpRequest.Builder withToken(String path) {
    return server.request(path).header("Authorization", "Bearer " + ServerUnderTest.TOKEN);
  }

  private static HttpResponse<String> form(String path, String body) throws Exception {
    return server.send(
        server
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// Listens and counts who comes.
  private static final class Catcher implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    Catcher() throws IOException {
      Thread.ofVirtual().start(this::count);
    }

    private void count() {
      try {
        while (true) {
          socket.accept().close();
          requests.incrementAndGet();
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/document";
    }

    int requests() {
      return requests.get();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
