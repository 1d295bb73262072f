package org.newsgraph.serve;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.newsgraph.query.QueryCatalogue;

/// Many clients at once, each asking a server for one path after another.
final class Load implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PEOPLE = 7;

  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  /// Asks the server with this base address.
  Load(String url) {
    this.url = url;
  }

  static String query(String text) {
    return "news/sparql?query=" + ServerUnderTest.encode(text);
  }

  /// Queries that people ask: some of the program's own, and whether somebody is named.
  static List<String> queries() {
    List<String> paths = new ArrayList<>();
    QueryCatalogue queries = QueryCatalogue.standard();
    for (String name :
        List.of(
            "arrests",
            "charges",
            "recruiters",
            "contacts",
            "about",
            "who-is-involved",
            "timeline")) {
      paths.add(query(queries.find(name).orElseThrow().text()));
    }
    for (int i = 0; i < PEOPLE; i++) {
      paths.add(
          query(
              "ASK { ?person <http://www.w3.org/2000/01/rdf-schema#label> \"Ada Berg "
                  + i
                  + "\" }"));
    }
    return paths;
  }

  /// Queries and pages.
  static List<String> queriesAndPages(ServerUnderTest server, int articles) {
    List<String> paths = new ArrayList<>(queries());
    Random random = new Random(1);
    for (int i = 0; i < PEOPLE; i++) {
      paths.add("article/invented-" + random.nextInt(articles) + ".html");
      paths.add(server.person("Ada Berg " + i) + ".html");
      paths.add("search?q=Ada%20Berg%20" + i);
    }
    return paths;
  }

  /// Has so many clients ask for paths at random until the time is over. They look at what they got
  /// for a while before they ask again.
  Timings run(
      List<String> paths,
      int clients,
      Duration time,
      Duration thinking,
      Predicate<HttpResponse<String>> right)
      throws InterruptedException {
    Timings timings = new Timings();
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (System.nanoTime() < end) {
                  ask(paths.get(random.nextInt(paths.size())), timings, right);
                  pause(thinking);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return timings;
  }

  /// Asks once and notes how long the answer took, and an error where it is not right.
  void ask(String path, Timings timings, Predicate<HttpResponse<String>> right) {
    String shown = path.substring(0, Math.min(60, path.length()));
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path))
                  .timeout(PATIENCE)
                  .header("Accept", "application/sparql-results+json,*/*;q=0.5")
                  .build(),
              BodyHandlers.ofString());
      timings.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      if (!right.test(answer)) {
        timings.fail(answer.statusCode() + " " + shown);
      }
    } catch (Exception e) {
      timings.fail(e + " " + shown);
    }
  }

  /// All rows of an answer in JSON; throws where it is cut off.
  static ResultSetRewindable rows(String json) {
    return ResultSetFactory.fromJSON(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
        .rewindable();
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
