package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.sample.ChildProcess;
import org.newsgraph.store.Tdb2Store;

/// What is left of a build that was killed: all that was promised, nothing half done, and the next
/// run ends as if nothing had happened.
///
/// Five kills by default, a hundred with `-Dnewsgraph.long=true`; `-Dnewsgraph.seed=N` repeats the
/// moments.
class CrashIT {

  private static final int ARTICLES = 25;
  private static final int KILLS = Boolean.getBoolean("newsgraph.long") ? 100 : 5;
  private static final long SEED = Long.getLong("newsgraph.seed", 20_261_124);

  @TempDir static Path top;
  private static InventedBuild build;
  private static List<String> undisturbed;
  private static long millis;
  private static final AtomicInteger kills = new AtomicInteger();
  private static final AtomicInteger promised = new AtomicInteger();
  private static final AtomicInteger unpromised = new AtomicInteger();

  @BeforeAll
  static void buildUndisturbed() throws Exception {
    build = new InventedBuild();
    Path store = top.resolve("undisturbed");
    Process process = start(store);
    awaitStore(store, process);
    long start = System.nanoTime();
    assertThat(ended(process).exitValue()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    undisturbed = content(store);
  }

  @AfterAll
  @SuppressWarnings("SystemOut") // The figures of the long form.
  static void report() {
    System.out.printf(
        "kills %d, articles promised %d, lost 0, partial 0, committed without promise %d%n",
        kills.get(), promised.get(), unpromised.get());
  }

  private static Process start(Path store, String... step) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(store.toString(), Integer.toString(ARTICLES)));
    arguments.addAll(List.of(step));
    return ChildProcess.of(InventedBuild.class, arguments)
        .redirectOutput(store.resolveSibling(store.getFileName() + ".out").toFile())
        .redirectError(store.resolveSibling(store.getFileName() + ".err").toFile())
        .start();
  }

  /// The JVM's start is past when there is a store: what is killed from then on is writing.
  private static void awaitStore(Path store, Process process) throws InterruptedException {
    while (!Files.exists(store) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static Process ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process;
  }

  @Test
  void build_killedAtRandomMoment_recoversOnRerun() throws Exception {
    Random random = new Random(SEED);
    List<Long> moments = random.longs(KILLS, 0, millis + 1).boxed().toList();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < KILLS; i++) {
        int kill = i;
        running.add(
            executor.submit(
                () -> {
                  kill(kill, moments.get(kill));
                  return kill;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }

  private static void kill(int number, long moment) throws Exception {
    Path store = top.resolve("killed-" + number);
    Process process = start(store);
    awaitStore(store, process);
    if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    ended(process);
    assertRecovers(store, "seed %d, kill %d after %d ms".formatted(SEED, number, moment));
  }

  @ParameterizedTest
  @CsvSource({"begin, 2", "triple, 1", "triple, 5000", "commit, 1", "ack, 15", "end, 1"})
  void build_crashedAtStep_recoversOnRerun(String step, String which) throws Exception {
    Path store = top.resolve(step + which);

    assertThat(ended(start(store, step, which)).exitValue()).isEqualTo(137);

    assertRecovers(store, step + " " + which);
  }

  private static void assertRecovers(Path store, String how) throws IOException {
    kills.incrementAndGet();
    if (Files.exists(store)) {
      List<String> acknowledged =
          Files.readString(store.resolveSibling(store.getFileName() + ".out")).lines().toList();
      promised.addAndGet(acknowledged.size());
      try (Tdb2Store opened = Tdb2Store.openOrCreate(store)) {
        List<String> stored = opened.articles();
        assertThat(stored).as(how).containsAll(acknowledged);
        assertThat(stored.size() - acknowledged.size()).as(how).isBetween(0, InventedBuild.BATCH);
        unpromised.addAndGet(stored.size() - acknowledged.size());
        stored.forEach(id -> assertWhole(opened.dataset(), id, how));
      }
    }
    try (Tdb2Store again = Tdb2Store.openOrCreate(store)) {
      build.run(again, ARTICLES, again::replace, id -> {});
    }
    assertThat(content(store)).as(how).isEqualTo(undisturbed);
  }

  private static void assertWhole(DatasetGraph dataset, String id, String how) {
    String article = "https://w3id.org/newsgraph/id/article/" + id;
    for (String graph : List.of(article, article + "/text", article + "/run")) {
      List<String> found =
          Txn.calculateRead(
              dataset,
              () ->
                  dataset.getGraph(NodeFactory.createURI(graph)).stream()
                      .map(triple -> line(Quad.create(NodeFactory.createURI(graph), triple)))
                      .sorted()
                      .toList());
      String ending = " <" + graph + "> .";
      assertThat(found)
          .as(how)
          .isEqualTo(undisturbed.stream().filter(line -> line.endsWith(ending)).toList());
    }
  }

  private static List<String> content(Path store) {
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      DatasetGraph dataset = opened.dataset();
      return Txn.calculateRead(
          dataset, () -> dataset.stream().map(CrashIT::line).distinct().sorted().toList());
    }
  }

  private static String line(Quad quad) {
    return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
            .map(NodeFmtLib::strNT)
            .collect(Collectors.joining(" "))
        + " .";
  }
}
