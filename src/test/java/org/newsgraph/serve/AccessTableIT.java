package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.ServedParts;

/// Who gets what: `access.tsv`, row by row, against a server for reading and one with users.
class AccessTableIT {

  private static final String ARTICLE =
      "<http://e/article/one> { <http://e/article/one> a"
          + " <https://w3id.org/newsgraph/ontology#Article> . <http://e/s> <http://e/p> 1 . }";
  private static final String TURTLE = "<http://e/s> <http://e/p> 2 .";
  private static final String INSERT = "INSERT DATA { GRAPH <http://e/u> { <http://e/s> a 3 } }";
  private static final List<String> IDENTITIES =
      List.of("anonymous", "wrong", "reader", "writer", "cross-site", "foreign host");

  /// What a stranger need not know: where and by what the answer was made, and anybody's password.
  private static final String[] INSIDE = {
    "\tat ",
    "Exception",
    "org.apache",
    "org.newsgraph",
    "Jetty",
    "Jena",
    "Server:",
    "X-Powered-By",
    "guessed-it",
    "reads-only",
    "writes-too"
  };

  @TempDir static Path folder;
  private static ServerUnderTest reading;
  private static ServerUnderTest writing;

  record Row(
      String route, String method, String path, String body, String mode, List<String> cells) {

    @Override
    public String toString() {
      return method + " " + path + " " + body + " " + mode;
    }
  }

  @BeforeAll
  static void start() {
    // As behind a proxy, where each client's wrong passwords are counted apart.
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(usual.queryTimeout(), usual.rows(), usual.concurrentQueries(), 50_000);
    reading =
        new ServerUnderTest(
            folder.resolve("r"),
            ARTICLE,
            ServerUnderTest.READING
                .withLimits(limits)
                .withAccess(ServerUnderTest.READING.access().withProxy()),
            ServedParts.ALL);
    writing =
        new ServerUnderTest(
            folder.resolve("w"),
            ARTICLE,
            ServerUnderTest.WRITING
                .withLimits(limits)
                .withAccess(ServerUnderTest.WRITING.access().withProxy()),
            ServedParts.ALL);
  }

  @AfterAll
  static void stop() {
    reading.close();
    writing.close();
  }

  @Test
  void everyPath_isInTheTable() throws Exception {
    Set<String> told = Set.copyOf(rows().map(Row::route).toList());

    assertThat(writing.server().paths()).isNotEmpty().isSubsetOf(told);
    assertThat(reading.server().paths()).isNotEmpty().isSubsetOf(told);
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream table = AccessTableIT.class.getResourceAsStream("access.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(AccessTableIT::row);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    String[] request = cells[1].split(" ", 2);
    return new Row(
        cells[0], request[0], request[1], cells[2], cells[3], List.of(cells).subList(4, 10));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void request_isAnsweredAsTheTableSays(Row row) throws Exception {
    for (ServerUnderTest server : List.of(reading, writing)) {
      String mode = server == reading ? "r" : "w";
      if (!row.mode().contains(mode)) {
        continue;
      }
      for (int at = 0; at < IDENTITIES.size(); at++) {
        ask(server, row, mode, IDENTITIES.get(at), row.cells().get(at));
      }
    }
  }

  private static void ask(
      ServerUnderTest server, Row row, String mode, String identity, String expected)
      throws IOException {
    // A server for reading knows no users: to it a password is a wrong one.
    String identityHere =
        mode.equals("r") && Set.of("reader", "writer").contains(identity) ? "anonymous" : identity;
    long before = server.quads();
    String answer = server.raw(request(row, identityHere));
    int status = Integer.parseInt(answer.substring(9, 12));

    assertThat(expected.split(","))
        .as(mode + " " + identity + ":\n" + answer)
        .contains("" + status);
    assertThat(answer).contains("X-Content-Type-Options: nosniff");
    assertThat(status < 400 ? head(answer) : answer)
        .doesNotContain(INSIDE)
        .doesNotContain(folder.toString());
    assertThat(answer).doesNotContain("Access-Control-Allow-Credentials");
    if (!identity.equals("writer") || status >= 300) {
      assertThat(server.quads()).as(identity).isEqualTo(before);
    }
  }

  private static String head(String answer) {
    return answer.substring(0, answer.indexOf("\r\n\r\n"));
  }

  private static String request(Row row, String identity) {
    String body = body(row.body());
    StringBuilder head = new StringBuilder();
    head.append(row.method()).append(' ').append(row.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ")
        .append(identity.equals("foreign host") ? "evil.example" : "localhost")
        .append("\r\nConnection: close\r\n");
    switch (identity) {
      case "wrong" ->
          head.append("X-Forwarded-For: client-")
              .append(System.nanoTime())
              .append("\r\n")
              .append(authorization("writer", "guessed-it"));
      case "reader" -> head.append(authorization("reader", "reads-only"));
      case "writer" -> head.append(authorization("writer", "writes-too"));
      case "cross-site" -> {
        head.append("Origin: http://evil.example\r\n");
        if (row.mode().equals("w")) {
          head.append(authorization("writer", "writes-too"));
        }
      }
      default -> {}
    }
    if (!body.isEmpty()) {
      head.append("Content-Type: ").append(type(row.body())).append("\r\n");
      head.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return head.append("\r\n").append(body).toString();
  }

  private static String authorization(String user, String password) {
    return "Authorization: " + ServerUnderTest.basic(user, password) + "\r\n";
  }

  private static String type(String body) {
    return switch (body) {
      case "query" -> "application/sparql-query";
      case "form", "update-form" -> "application/x-www-form-urlencoded";
      case "update", "load", "large" -> "application/sparql-update";
      case "turtle" -> "text/turtle";
      case "multipart" -> "multipart/form-data; boundary=b";
      default -> throw new IllegalArgumentException(body);
    };
  }

  private static String body(String body) {
    return switch (body) {
      case "-" -> "";
      case "query" -> "ASK {}";
      case "form" -> "query=ASK%7B%7D";
      case "update" -> INSERT;
      case "update-form" -> "update=" + ServerUnderTest.encode(INSERT);
      case "load" -> "LOAD <file:///etc/passwd> INTO GRAPH <http://e/l>";
      case "large" -> INSERT + "#" + "x".repeat(60_000);
      case "turtle" -> TURTLE;
      case "multipart" ->
          """
          --b
          Content-Disposition: form-data; name="f"; filename="f.ttl"
          Content-Type: text/turtle

          <http://e/s> <http://e/p> 2 .
          --b--
          """
              .replace("\n", "\r\n");
      default -> throw new IllegalArgumentException(body);
    };
  }

  /// Seventeen spellings of the two places that write, for two callers who may not: 34 forms.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "news/update",
        "news/update/",
        "news//update",
        "/news/update",
        "news/./update",
        "news/x/../update",
        "news/update;x=1",
        "news;x=1/update",
        "news/%75pdate",
        "news%2fupdate",
        "news/%2e/update",
        "news/data?graph=http://e/n",
        "news//data?graph=http://e/n",
        "news/./data?default",
        "news/%64ata?graph=http://e/n",
        "news/data/?graph=http://e/n",
        "news?graph=http://e/n"
      })
  void write_underAnySpelling_writesNothing(String path) throws Exception {
    long before = writing.quads();
    for (String authorization : List.of("", authorization("reader", "reads-only"))) {
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
        for (String type : List.of("application/sparql-update", "text/turtle")) {
          String body = type.equals("text/turtle") ? TURTLE : INSERT;
          String answer =
              writing.raw(
                  "%s /%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                      .formatted(method, path, authorization, type, body.length(), body));
          assertThat(answer).as(method + " " + type).matches("(?s)HTTP/1.1 4\\d\\d .*");
        }
      }
    }
    assertThat(writing.quads()).isEqualTo(before);
  }

  @Test
  void client_afterManyWrongPasswords_getsStatus429() throws Exception {
    String wrong =
        "GET /limits HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "X-Forwarded-For: guesser\r\n"
            + authorization("writer", "guess")
            + "\r\n";
    String right =
        wrong.replace(authorization("writer", "guess"), authorization("writer", "writes-too"));
    for (int tried = 0; tried < 20; tried++) {
      assertThat(writing.raw(wrong)).startsWith("HTTP/1.1 401");
    }

    assertThat(writing.raw(wrong)).startsWith("HTTP/1.1 429").contains("Retry-After: 60");
    assertThat(writing.raw(right)).startsWith("HTTP/1.1 429");
    assertThat(writing.raw(right.replace("guesser", "another"))).startsWith("HTTP/1.1 200");
  }

  @Test
  void preflight_allowsReadingAlone() throws Exception {
    String answer =
        writing.raw(
            """
            OPTIONS /news/update HTTP/1.1
            Host: localhost
            Connection: close
            Origin: http://evil.example
            Access-Control-Request-Method: PUT

            """
                .replace("\n", "\r\n"));

    assertThat(answer)
        .contains("Access-Control-Allow-Methods: GET, HEAD, POST, OPTIONS")
        .contains("Access-Control-Allow-Origin: *");
    assertThat(Arrays.asList(answer.split("\r\n")))
        .noneMatch(line -> line.contains("PUT") || line.contains("Authorization"));
  }
}
