package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.QueryCatalogue;
import org.slf4j.LoggerFactory;

/// Twenty queries without end beside eight people who read: these do not notice.
///
/// `-Dnewsgraph.load.seconds=120` is the long form.
class HostileLoadIT {

  private static final int SECONDS = Integer.getInteger("newsgraph.load.seconds", 24);
  private static final int ARTICLES = Integer.getInteger("newsgraph.load.articles", 150);
  private static final int READERS = 8;

  /// People look at what they got before they ask again.
  private static final int THINKING_MILLIS = 400;

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /// What readers alone never need on two idle processors.
  private static final int BUSY_MILLIS = 300;

  @TempDir static Path folder;

  @Test
  void honestReaders_besideHostileQueries_getTheirAnswers() throws Exception {
    try (InventedServer server =
            new InventedServer(
                folder,
                ARTICLES,
                ServerSettings.readOnly(0).withLimits(Limits.USUAL.withQueryTimeout(TIMEOUT)));
        HttpClient client = HttpClient.newHttpClient()) {
      List<String> paths = honest(server);
      Timings alone = new Timings();
      read(server, client, paths, new Timings(), 3);
      read(server, client, paths, alone, 3);
      assumeTrue(
          alone.quantile(0.95) <= BUSY_MILLIS,
          "this machine is busy with something else, where nothing can be measured: " + alone);
      Map<String, Timings> hostile = new ConcurrentHashMap<>();
      Timings beside = new Timings();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      List<Thread> attackers = attack(server, client, hostile, end);
      read(server, client, paths, beside, SECONDS);
      for (Thread attacker : attackers) {
        attacker.join();
      }
      double idleSeconds = secondsUntilIdle();

      String told =
          "readers alone: %s; beside hostile queries: %s; idle after %.1f s; %s"
              .formatted(alone, beside, idleSeconds, told(hostile));
      LoggerFactory.getLogger(HostileLoadIT.class).warn(told);
      assertThat(beside.errors()).isEmpty();
      assertThat(beside.quantile(0.95)).as(told).isLessThanOrEqualTo(1000);
      assertThat(hostile).hasSize(HostileQueries.all().size());
      hostile.forEach(
          (name, timings) -> {
            assertThat(timings.errors()).as(name).isEmpty();
            assertThat(timings.quantile(1)).as(name).isLessThanOrEqualTo(TIMEOUT.toMillis() + 1000);
          });
      assertThat(idleSeconds).isLessThanOrEqualTo(5);
    }
  }

  private static List<String> honest(InventedServer server) {
    List<String> paths = new ArrayList<>();
    QueryCatalogue queries = QueryCatalogue.standard();
    for (String name :
        List.of("arrests", "charges", "recruiters", "contacts", "about", "timeline")) {
      paths.add(query(queries.find(name).orElseThrow().text()));
    }
    Random random = new Random(1);
    for (int i = 0; i < 7; i++) {
      paths.add("article/invented-" + random.nextInt(ARTICLES) + ".html");
      paths.add(server.person("Ada Berg " + i) + ".html");
      paths.add("search?q=Ada%20Berg%20" + i);
      paths.add(
          query(
              "ASK { ?person <http://www.w3.org/2000/01/rdf-schema#label> \"Ada Berg "
                  + i
                  + "\" }"));
    }
    return paths;
  }

  private static String query(String text) {
    return "news/sparql?query=" + ServerUnderTest.encode(text);
  }

  private static void read(
      InventedServer server, HttpClient client, List<String> paths, Timings timings, int seconds)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> readers = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      Random random = new Random(reader);
      readers.add(
          Thread.startVirtualThread(
              () -> {
                while (System.nanoTime() < end) {
                  String path = paths.get(random.nextInt(paths.size()));
                  ask(server, client, path, timings, status -> status == 200);
                  pause(THINKING_MILLIS);
                }
              }));
    }
    for (Thread reader : readers) {
      reader.join();
    }
  }

  private static List<Thread> attack(
      InventedServer server, HttpClient client, Map<String, Timings> hostile, long end) {
    List<Thread> attackers = new ArrayList<>();
    HostileQueries.all()
        .forEach(
            (name, text) ->
                attackers.add(
                    Thread.startVirtualThread(
                        () -> {
                          Timings timings = hostile.computeIfAbsent(name, n -> new Timings());
                          do {
                            int seconds =
                                ask(
                                    server,
                                    client,
                                    query(text),
                                    timings,
                                    s -> s == 200 || s == 422 || s == 503);
                            pause(seconds * 1000L);
                          } while (System.nanoTime() < end);
                        })));
    return attackers;
  }

  private interface Right {
    boolean is(int status);
  }

  // How many seconds the server asks to wait before the next request.
  private static int ask(
      InventedServer server, HttpClient client, String path, Timings timings, Right right) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(server.url() + path))
                  .timeout(Duration.ofSeconds(60))
                  .build(),
              BodyHandlers.ofString());
      timings.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      if (!right.is(answer.statusCode())) {
        timings.fail(answer.statusCode() + " " + path.substring(0, Math.min(60, path.length())));
      }
      return answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0);
    } catch (Exception e) {
      timings.fail(e + " " + path.substring(0, Math.min(60, path.length())));
      return 0;
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double secondsUntilIdle() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long step = TimeUnit.MILLISECONDS.toNanos(250);
    long used;
    do {
      long before = machine.getProcessCpuTime();
      pause(250);
      used = machine.getProcessCpuTime() - before;
    } while (used > step / 5 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30));
    return (System.nanoTime() - start) / 1e9;
  }

  private static String told(Map<String, Timings> hostile) {
    return new TreeMap<>(hostile)
        .entrySet().stream()
            .flatMap(
                entry ->
                    Stream.of(
                        "%s: %d, longest %d ms"
                            .formatted(
                                entry.getKey(),
                                entry.getValue().count(),
                                entry.getValue().quantile(1))))
            .toList()
            .toString();
  }
}
