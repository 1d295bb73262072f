package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.Limits;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServerPart;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.serve.ServerUnderTest;

/// What becomes of pages that take longer than a query may: here that is no time at all.
class PageLimitsIT {

  @TempDir static Path folder;
  private static ServerUnderTest server;

  /// A route whose question Jena ended.
  private static final ServerPart LATE =
      graph ->
          List.of(
              Route.reading(
                  "/late",
                  new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                      throw new QueryCancelledException();
                    }
                  }));

  @BeforeAll
  static void start() {
    server =
        ServerUnderTest.of(
            folder,
            List.of(Writers.still().write(SampleArticles.dockers("dockers"))),
            ServerSettings.readOnly(0)
                .withLimits(Limits.USUAL.withQueryTimeout(Duration.ofNanos(1))),
            List.of(new ReadingRoom(), LATE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void page_overItsTime_asksToTryAgain() throws Exception {
    HttpResponse<String> answer = server.get("article/dockers.html");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.body()).contains("class=\"brand\"", "longer than the server allows");
  }

  @Test
  void route_overItsTime_asksToTryAgain() throws Exception {
    HttpResponse<String> answer = server.get("late");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void claims_overTheirTime_askToTryAgain() throws Exception {
    HttpResponse<String> answer = server.get("claims");
    // The list of articles is counted in the background, where the time does not hold.
    for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
      Thread.sleep(100);
      answer = server.get("claims");
    }
    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void counts_inTheBackground_takeTheirTime() throws Exception {
    HttpResponse<String> answer = server.get("");
    for (int i = 0; i < 100 && !answer.body().contains("class=\"totals\""); i++) {
      Thread.sleep(100);
      answer = server.get("");
    }
    assertThat(answer.body()).contains("<strong>1</strong> articles");
  }

  @Test
  void server_closed_leavesNoWatchingThread() throws Exception {
    Set<Thread> before = watchers();
    NewsServer other = NewsServer.start(server.dataset(), ServerSettings.readOnly(0), List.of());
    // The thread begins with the first query.
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(other.queryUrl() + "?query=ASK%7B%7D")).build(),
          BodyHandlers.discarding());
    }
    Set<Thread> its = watchers();
    its.removeAll(before);
    other.close();
    assertThat(its)
        .hasSize(1)
        .allSatisfy(thread -> assertThat(thread.join(Duration.ofSeconds(10))).isTrue());
  }

  private static Set<Thread> watchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("places of queries"))
        .collect(Collectors.toSet());
  }
}
