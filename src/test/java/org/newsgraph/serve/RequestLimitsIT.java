package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.site.ReadingRoom;

/// How long a request may be, and what the refusal of one tells.
class RequestLimitsIT {

  private static final String ONE = "<http://e/article/one> { <http://e/s> <http://e/p> 0 . }";

  @TempDir static Path folder;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    server =
        new ServerUnderTest(
            folder,
            ONE,
            ServerUnderTest.WRITING.withLimits(new Limits(Duration.ofSeconds(2), 7, 2, 100_000)),
            List.of(new ReadingRoom()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void body_tooLong_is413() throws Exception {
    String long1 = "ASK { } # " + "x".repeat(100_000);
    assertThat(server.post("news/sparql", "application/sparql-query", "", long1).statusCode())
        .isEqualTo(413);
    assertThat(
            server
                .send(
                    server
                        .request("news/sparql")
                        .header("Content-Type", "application/sparql-query")
                        .POST(
                            BodyPublishers.ofInputStream(
                                () ->
                                    new ByteArrayInputStream(
                                        long1.getBytes(StandardCharsets.UTF_8)))))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void client_sendingOversizedBody_receivesStatus413() throws Exception {
    String twentyMegabytes = "ASK { } # " + "x".repeat(20_000_000);
    for (int time = 0; time < 100; time++) {
      assertThat(
              server
                  .post("news/sparql", "application/sparql-query", "", twentyMegabytes)
                  .statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void query_ofOneEndlessWord_isRefusedUnparsed(@TempDir Path other) throws Exception {
    HttpResponse<String> answer;
    try (ServerUnderTest usual =
        new ServerUnderTest(other, ONE, ServerUnderTest.READING, List.of(new ReadingRoom()))) {
      answer =
          usual.post(
              "news/sparql", "application/sparql-query", "", "ASK { } #" + "x".repeat(9_000_000));
    }

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("9,000,009 characters; it may have 500,000");
  }

  @Test
  void body_compressed_is415() throws Exception {
    assertThat(
            server
                .send(
                    server
                        .request("news/sparql")
                        .header("Content-Type", "application/sparql-query")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("ASK {}")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void address_tooLong_is414() throws Exception {
    String answer =
        server.raw(
            "GET /news/sparql?query=ASK%7B%7D%23"
                + "x".repeat(70_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 414").contains("nosniff").doesNotContain("etty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /news/sparql?query=SELECT HTTP/1.1",
        "GET /news/sparql?query=%FF HTTP/1.1",
        "GET /news/sparql?query=%ZZ HTTP/1.1",
        "GET /nowhere HTTP/1.1",
        "GET /news/nowhere HTTP/1.1",
        "GET /news/data?graph=http://e/absent HTTP/1.1",
        "GET /..;/x HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "PUT / HTTP/1.1",
        "TRACE / HTTP/1.1",
        "NONSENSE / HTTP/1.1",
        "GET / HTTP/1.1\r\nAuthorization: Basic eA==",
        "GET / HTTP/9.9"
      })
  void error_hidesInternalsAndSendsSecurityHeaders(String head) throws Exception {
    String answer = server.raw(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .matches("(?s)HTTP/1.1 (4|5)\\d\\d .*")
        .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
        .contains("X-Frame-Options: DENY")
        .doesNotContain("etty", "\tat ", "Exception", "org.", "java.", "6.2.0", "/tmp");
  }
}
