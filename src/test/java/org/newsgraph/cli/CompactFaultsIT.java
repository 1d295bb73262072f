package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine;

/// A store that has grown is compacted by itself and on demand, and a compaction that is killed
/// loses nothing.
///
/// Two random kills by default, twenty with `-Dnewsgraph.long=true`; `-Dnewsgraph.seed=N` repeats
/// the moments.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompactFaultsIT {

  private static final int KILLS = Boolean.getBoolean("newsgraph.long") ? 20 : 2;
  private static final long SEED = Long.getLong("newsgraph.seed", 20_261_128);
  private static final int ARTICLES = 40;
  private static final int MOST_WRITES = 300;

  @TempDir static Path folder;
  private static Path directory;
  private static String undisturbed;

  /// Each article in a transaction of its own, until compacting pays while articles come.
  @BeforeAll
  static void grow() {
    Writers.still();
    directory = folder.resolve("db");
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      grow(store);
    }
    undisturbed = content();
  }

  private static void grow(Tdb2Store store) {
    for (int i = 0; i < MOST_WRITES && !store.space().isGrown(10); i++) {
      int article = i % ARTICLES;
      store.replace(List.of(Writers.still().write(InventedNews.article(article)).dataset()));
    }
    assertThat(store.space().isGrown(10)).isTrue();
    assertThat(store.articles()).hasSize(ARTICLES);
  }

  private static Ran run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--store", directory.toString()));
    return Ran.in(folder, arguments.toArray(String[]::new));
  }

  private static String content() {
    Ran exported = run("export", "--format", "nquads", "--with-text");
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    return exported.out();
  }

  private static Started start(String command) throws IOException {
    return Started.main(folder, Map.of(), command, "--store", directory.toString());
  }

  private static void assertNothingIsLost(String how) throws Exception {
    Ran check = start("check").ended();
    assertThat(check.exitCode()).as(how + ": " + check.err()).isZero();
    assertThat(check.err()).as(how).contains("no damage in");
    assertThat(content()).as(how).isEqualTo(undisturbed);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as(how)
          .noneMatch(name -> name.matches("(new|old)-.*"));
    }
  }

  @Test
  @Order(1)
  void check_onGrownStore_recommendsCompaction() {
    assertThat(run("check").err()).contains("of which", "newsgraph compact --store " + directory);
  }

  @Test
  @Order(2)
  void nextCommand_afterKilledCompaction_removesPartialGeneration() throws Exception {
    Started compaction = start("compact");
    compaction.awaitFile(directory, "new-");
    compaction.process().destroyForcibly();
    assertThat(compaction.ended().exitCode()).isEqualTo(137);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("new-"))
          .contains("Data-0001");
    }

    assertThat(start("articles").ended().err()).contains("removed what was half made");
    assertNothingIsLost("killed as it begins");
  }

  /// As the new generation is put into its place, and as the former one is taken away.
  @ParameterizedTest
  @ValueSource(strings = {"Data-0002", "old-"})
  @Order(3)
  void compaction_killedAtItsEnd_losesNothing(String file) throws Exception {
    Started compaction = start("compact");
    compaction.awaitFile(directory, file);
    compaction.process().destroyForcibly();
    compaction.ended();

    assertNothingIsLost("killed at " + file);
  }

  @Test
  @Order(4)
  void compaction_killedAtAnyMoment_losesNothing() throws Exception {
    Started whole = start("compact");
    whole.awaitFile(directory, "new-");
    long copying = System.nanoTime();
    assertThat(whole.ended().exitCode()).isZero();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - copying);
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      long moment = random.nextLong(millis + 1);
      Started compaction = start("compact");
      compaction.awaitFile(directory, "new-");
      compaction.process().waitFor(moment, TimeUnit.MILLISECONDS);
      compaction.process().destroyForcibly();
      assertThat(compaction.ended().exitCode()).isIn(0, 137);

      assertNothingIsLost("seed %d, kill %d after %d ms".formatted(SEED, i, moment));
    }
  }

  @Test
  @Order(5)
  void compactCommand_reportsSizesAndLeavesOneGeneration() throws IOException {
    Ran ran = run("compact");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.err())
        .containsPattern("compacted \".*/db\" from [\\d.,]+ MB to [\\d.,]+ MB in [\\d.]+ s");
    assertThat(run("check").err()).contains("of which").doesNotContain("newsgraph compact");
    assertThat(content()).isEqualTo(undisturbed);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("Data-")))
          .hasSize(1);
    }
  }

  @Test
  @Order(6)
  void compaction_ofServedStore_namesServerProcess() throws Exception {
    Started holder =
        Started.main(folder, Map.of(), "serve", "--store", directory.toString(), "--port", "0");
    try {
      holder.awaitFile(directory, "server.json");

      Ran ran = start("compact").ended();

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err())
          .hasLineCount(1)
          .contains("by process " + holder.process().pid(), "end that server first");
    } finally {
      holder.process().destroy();
      holder.ended();
    }
    assertNothingIsLost("held");
  }

  @Test
  @Order(7)
  void build_onGrownStore_compactsUnlessDisabled() {
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      grow(store);
      long grown = store.space().allocated();
      List<String> notes = new ArrayList<>();

      options("--no-compact").meanwhile(store, notes::add);
      assertThat(store.space().allocated()).isEqualTo(grown);
      assertThat(notes).isEmpty();

      options().meanwhile(store, notes::add);
      assertThat(store.space().allocated()).isLessThan(grown / 5);
      assertThat(notes).singleElement().asString().startsWith("compacted \"" + directory);

      options().atTheEnd(store);
      assertThat(store.formerGenerations()).isEmpty();
    }
    assertThat(content()).isEqualTo(undisturbed);
  }

  private static CompactOptions options(String... arguments) {
    CompactOptions options =
        new CompactOptions(Console.ofProcess(), new OutputOptions(Console.ofProcess()));
    new CommandLine(options).parseArgs(arguments);
    return options;
  }
}
