package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.link.Decisions;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.sample.ChildProcess;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.LoadPart;
import org.newsgraph.store.Tdb2Store;

/// A load that is killed leaves the old store or the new one, whole, and can be run again.
///
/// Twenty kills at random moments; `-Dnewsgraph.seed=N` repeats the moments.
class LoadCrashIT {

  private static final int KILLS = Boolean.getBoolean("newsgraph.long") ? 20 : 6;
  private static final int ARTICLES = 60;
  private static final long SEED = Long.getLong("newsgraph.seed", 20_261_130);

  @TempDir static Path top;
  private static Path part;
  private static Path old;
  private static String before;
  private static String after;
  private static long millis;

  @BeforeAll
  static void loadUndisturbed() throws Exception {
    Writers.still();
    part = top.resolve("part.nq");
    try (OutputStream file = Files.newOutputStream(part);
        GraphOutput out =
            new GraphOutput(ExportOptions.of(GraphFormat.NQUADS).includingText(), file)) {
      for (int i = 1; i <= ARTICLES; i++) {
        ArticleGraphs graphs = Writers.still().write(InventedNews.article(i));
        out.write(graphs.article(), graphs.dataset());
      }
    }
    old = top.resolve("old");
    try (Tdb2Store store = Tdb2Store.openOrCreate(old)) {
      store.replace(List.of(Writers.still().write(InventedNews.article(0)).dataset()));
    }
    before = content(old);
    Path store = copyOfOld("undisturbed");
    Process process = start(store);
    long start = System.nanoTime();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    after = content(store);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void killedLoad_leavesOldOrNewStore() throws Exception {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long moment = random.nextLong(millis + 1);
      String how = "seed %d, kill %d after %d ms".formatted(SEED, kill, moment);
      Path store = copyOfOld("killed-" + kill);
      Process process = start(store);
      if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      assertThat(content(store)).as(how).isIn(before, after);
      if (kill % 5 == 0) {
        load(store);
        assertThat(content(store)).as(how).isEqualTo(after);
      }
    }
  }

  /// The process from the moment at which it begins to load.
  private static Process start(Path store) throws IOException {
    Process process =
        ChildProcess.of(LoadCrashIT.class, List.of(store.toString(), part.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('l');
    return process;
  }

  /// Loads a file into a store, both named by the arguments, and tells before that it begins.
  @SuppressWarnings("SystemOut") // What the test waits for.
  public static void main(String[] arguments) throws IOException {
    part = Path.of(arguments[1]);
    Ontology.shipped();
    System.out.write('l');
    System.out.flush();
    load(Path.of(arguments[0]));
  }

  private static void load(Path directory) throws IOException {
    CorpusGraphs corpus = new CorpusGraphs(Ontology.shipped(), Decisions.none(), Optional.empty());
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      new Loading(corpus).load(LoadPart.of(List.of(part)), store);
    }
  }

  private static Path copyOfOld(String name) throws IOException {
    Path copy = top.resolve(name);
    try (Stream<Path> files = Files.walk(old)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(old.relativize(file).toString()));
      }
    }
    return copy;
  }

  private static String content(Path directory) {
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      DatasetGraph dataset = store.dataset();
      return Txn.calculateRead(
          dataset,
          () ->
              dataset.stream()
                  .map(
                      quad ->
                          Stream.of(
                                  quad.getGraph(),
                                  quad.getSubject(),
                                  quad.getPredicate(),
                                  quad.getObject())
                              .map(NodeFmtLib::strNT)
                              .collect(Collectors.joining(" ")))
                  .sorted()
                  .collect(Collectors.joining("\n")));
    }
  }
}
