package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Many people at once: each gets a whole and right answer, and soon.
///
/// `-Dnewsgraph.load.seconds=60` is the long form, for a machine that does nothing else: it alone
/// holds the answers to their times.
class LoadIT {

  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("newsgraph.load.seconds", 5));
  private static final boolean LONG = TIME.compareTo(Duration.ofMinutes(1)) >= 0;
  private static final int ARTICLES = 50;
  private static final int QUADS = 40;
  private static final int GRAPHS = 20;
  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");

  @TempDir static Path folder;
  private static ServerUnderTest server;
  private static Load load;

  @BeforeAll
  static void start() throws Exception {
    server =
        ServerUnderTest.ofInventedNews(
            folder, ARTICLES, ServerUnderTest.WRITING.withLimits(Limits.USUAL));
    load = new Load(server.url());
    // The first answers are slow while the machine learns the code.
    load.run(Load.queries(), 4, Duration.ofSeconds(5), Duration.ZERO, LoadIT::isWhole);
  }

  @AfterAll
  static void stop() {
    load.close();
    server.close();
  }

  @Test
  void sixteenReaders_getWholeAnswersSoon() throws Exception {
    Timings timings = load.run(Load.queries(), 16, TIME, Duration.ZERO, LoadIT::isWhole);

    tell("16 readers", timings);
    assertThat(timings.errors()).isEmpty();
    assertSoon(timings, 0.95, 250);
    assertSoon(timings, 0.99, 500);
  }

  @Test
  void sixtyFourReaders_duringWrites_seeWholeArticles() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<String> refused = new ArrayList<>();
    Thread writer = Thread.ofPlatform().start(() -> write(over, refused));
    Timings timings =
        load.run(
            IntStream.range(0, GRAPHS).mapToObj(i -> Load.query(count(i))).toList(),
            64,
            TIME,
            Duration.ZERO,
            answer ->
                answer.statusCode() == 200 && List.of(0, QUADS).contains(number(answer.body())));
    over.set(true);
    writer.join();

    tell("64 readers and a writer", timings);
    assertThat(refused).isEmpty();
    assertThat(timings.errors()).isEmpty();
    assertSoon(timings, 0.99, 1000);
  }

  @Test
  void twoHundredClients_getAnswersOrRetryAfter() throws Exception {
    Timings timings =
        load.run(
            Load.queries(),
            200,
            TIME,
            Duration.ZERO,
            answer ->
                isWhole(answer)
                    || (answer.statusCode() == 503
                        && answer.headers().firstValue("Retry-After").isPresent()));

    tell("200 clients", timings);
    assertThat(timings.errors()).isEmpty();
    assertSoon(timings, 0.99, 2500);
  }

  private static boolean isWhole(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return false;
    }
    // Reading all rows throws where the JSON is cut off.
    String body = answer.body();
    return body.contains("\"boolean\"") || Load.rows(body).size() >= 0;
  }

  private static int number(String json) {
    return Load.rows(json).next().getLiteral("n").getInt();
  }

  private static String count(int graph) {
    return "SELECT (COUNT(*) AS ?n) { GRAPH <http://e/g" + graph + "> { ?s ?p ?o } }";
  }

  /// Puts and deletes graphs of forty triples, and sees that each is there once it is told so.
  private static void write(AtomicBoolean over, List<String> refused) {
    String triples =
        IntStream.range(0, QUADS)
            .mapToObj(i -> "<http://e/s> <http://e/p> " + i + " .")
            .collect(Collectors.joining("\n"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; !over.get(); i++) {
        int graph = i % GRAPHS;
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(server.url() + "news/data?graph=http://e/g" + graph))
                .header("Authorization", WRITER)
                .header("Content-Type", "text/turtle");
        boolean puts = i / GRAPHS % 2 == 0;
        HttpResponse<String> answer =
            client.send(
                (puts ? request.PUT(BodyPublishers.ofString(triples)) : request.DELETE()).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          refused.add(answer.statusCode() + " " + answer.body());
        }
        HttpResponse<String> seen =
            client.send(
                HttpRequest.newBuilder(URI.create(server.url() + Load.query(count(graph))))
                    .header("Accept", "application/sparql-results+json")
                    .build(),
                BodyHandlers.ofString());
        if (number(seen.body()) != (puts ? QUADS : 0)) {
          refused.add("written but not seen: " + seen.body());
        }
      }
    } catch (Exception e) {
      refused.add(e.toString());
    }
  }

  private static void assertSoon(Timings timings, double share, int milliseconds) {
    if (LONG) {
      assertThat(timings.quantile(share)).as(timings.toString()).isLessThanOrEqualTo(milliseconds);
    }
  }

  private static void tell(String clients, Timings timings) {
    LoggerFactory.getLogger(LoadIT.class).warn("{}: {}", clients, timings);
  }
}
