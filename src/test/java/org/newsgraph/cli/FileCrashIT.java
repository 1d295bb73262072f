package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.store.Tdb2Store;

/// Commands that write files, killed while they do: the former file is there whole, and the next
/// run ends as if nothing had happened.
///
/// `-Dnewsgraph.seed=N` repeats the moments.
class FileCrashIT {

  private static final int ARTICLES = 150;
  private static final int ITEMS = 20_000;
  private static final int KILLS = Boolean.getBoolean("newsgraph.long") ? 20 : 1;
  private static final long SEED = Long.getLong("newsgraph.seed", 20_261_128);

  @TempDir static Path folder;

  private static Started start(String... arguments) throws IOException {
    return Started.main(folder, Map.of(), arguments);
  }

  private static void succeeds(String... arguments) throws Exception {
    Ran ran = start(arguments).ended();
    assertThat(ran.exitCode()).as(ran.err()).isZero();
  }

  private static String storeOfManyArticles() {
    Path store = folder.resolve("store");
    if (Files.notExists(store)) {
      try (Tdb2Store made = Tdb2Store.openOrCreate(store)) {
        InventedNews.fill(made, 0, ARTICLES);
      }
    }
    return store.toString();
  }

  /// Killed as soon as so many bytes of the new file are on the disk.
  @ParameterizedTest
  @CsvSource({"nquads, 1", "nquads, 500000", "rdfxml, 1", "jsonld, 1", "turtle, 100000"})
  void export_killed_leavesTheFormerFile(String format, long bytes) throws Exception {
    String store = storeOfManyArticles();
    Path there = Files.createTempDirectory(folder, "out");
    Path file = Files.writeString(there.resolve("graph"), "the former");
    String[] export = {"export", "--format", format, "--store", store, "-o", file.toString()};

    Started killed = start(export);
    Path unfinished = there.resolve("graph.part");
    while (killed.process().isAlive()
        && !(Files.exists(unfinished) && unfinished.toFile().length() >= bytes)) {
      Thread.sleep(1);
    }
    killed.process().destroyForcibly();

    assertThat(killed.ended().exitCode()).isEqualTo(137);
    assertThat(file).hasContent("the former");
    assertThat(there.toFile().list()).containsExactlyInAnyOrder("graph", "graph.part");

    assertThat(Ran.in(folder, export).exitCode()).isZero();
    assertThat(there.toFile().list()).containsExactly("graph");
    Path undisturbed = there.resolve("undisturbed");
    export[export.length - 1] = undisturbed.toString();
    assertThat(Ran.in(folder, export).exitCode()).isZero();
    assertThat(file).hasSameBinaryContentAs(undisturbed);
  }

  @Test
  void wikidataIndex_killed_endsInTheSameIndex() throws Exception {
    Path dump = manyItems();
    long start = System.nanoTime();
    succeeds("wikidata", "index", dump.toString(), "--index", "undisturbed");
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Random random = new Random(SEED);

    for (int i = 0; i < KILLS; i++) {
      String index = "killed-" + i;
      // Most of the time is the JVM's start.
      for (int kill = 0; kill < 2; kill++) {
        long moment = random.nextLong(millis / 4, millis);
        Started killed = start("wikidata", "index", dump.toString(), "--index", index);
        killed.process().waitFor(moment, TimeUnit.MILLISECONDS);
        killed.process().destroyForcibly();
        killed.ended();
      }
      succeeds("wikidata", "index", dump.toString(), "--index", index);

      assertThat(told(index)).as("seed %d, index %d", SEED, i).isEqualTo(told("undisturbed"));
      assertThat(folder.resolve(index).toFile().list())
          .noneMatch(name -> name.endsWith(".part") || name.startsWith("survey"));
    }
  }

  /// What the index tells of some of its items and names.
  private static List<String> told(String index) {
    List<String> told = new ArrayList<>();
    for (String asked : List.of("Q1000001", "Q1010000", "Q1019999", "Item 77", "Item 19998")) {
      Ran ran = Ran.in(folder, "wikidata", "lookup", asked, "--index", folder + "/" + index);
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("tem ");
      told.add(ran.out());
    }
    return told;
  }

  private static Path manyItems() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < ITEMS; i++) {
      lines.add(
          ("{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Item"
                  + " %d\"}},\"descriptions\":{\"en\":{\"language\":\"en\",\"value\":\"thing number"
                  + " %d\"}},\"aliases\":{},\"claims\":{},\"sitelinks\":{}},")
              .formatted(1_000_000 + i, i, i));
    }
    lines.addFirst("[");
    lines.add("]");
    return Files.write(folder.resolve("dump.json"), lines, StandardCharsets.UTF_8);
  }
}
