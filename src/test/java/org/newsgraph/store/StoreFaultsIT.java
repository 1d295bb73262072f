package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.WatchedGraphs;
import org.newsgraph.sample.Writers;

/// Faults in the middle of a write, and damage to a store's files.
class StoreFaultsIT {

  private static final int DEEPEST = 50;
  private static final int BEFORE_REOPENING = 5;
  private static final int DAMAGES = Boolean.getBoolean("newsgraph.long") ? 2_000 : 30;

  @TempDir static Path folder;
  private static Path whole;
  private static List<Quad> content;

  @BeforeAll
  static void fill() throws IOException {
    Writers.still();
    whole = folder.resolve("whole");
    try (Tdb2Store store = Tdb2Store.openOrCreate(whole)) {
      for (int i = 0; i < 3; i++) {
        store.replace(List.of(Writers.still().write(InventedNews.article(i)).dataset()));
      }
      content = content(store);
      assertThat(StoreCheck.faults(store)).isEmpty();
    }
  }

  private static List<Quad> content(Tdb2Store store) {
    return Txn.calculateRead(store.dataset(), () -> store.dataset().stream().toList());
  }

  /// TDB2 before Jena 6.1 was broken for ever after this (GH-3877).
  @Test
  void write_failingAtAnyTriple_leavesStoreIntact() {
    Path directory = folder.resolve("failing");
    for (int k = 1; k <= DEEPEST; ) {
      try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
        for (int i = 0; i < BEFORE_REOPENING; i++, k++) {
          AtomicInteger left = new AtomicInteger(k);
          assertThatThrownBy(() -> store.replace(List.of(failing(left))))
              .hasMessage("fault at this triple");
          assertThat(store.contains("invented-1000")).isFalse();
          store.replace(List.of(Writers.still().write(InventedNews.article(k)).dataset()));
        }
      }
      try (Tdb2Store again = Tdb2Store.open(directory)) {
        assertThat(again.articles()).hasSize(k - 1);
        assertThat(StoreCheck.faults(again)).as("after a fault at triple " + k).isEmpty();
      }
    }
  }

  private static WatchedGraphs failing(AtomicInteger left) {
    return new WatchedGraphs(
        Writers.still().write(InventedNews.article(1000)).dataset(),
        () -> {
          if (left.decrementAndGet() == 0) {
            throw new IllegalStateException("fault at this triple");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zero", "flip", "cut"})
  void damage_isToldOrDoesNotMatter(String kind) throws IOException {
    Random random = new Random(kind.hashCode());
    Path copy = copy(folder.resolve("damaged-" + kind));
    List<Path> files = filled(copy);
    int told = 0;
    for (int i = 0; i < DAMAGES / 3; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] sound = Files.readAllBytes(file);
      String how = damage(file, sound, kind, random);
      told += isTold(copy, how) ? 1 : 0;
      Files.write(file, sound);
    }
    assertThat(told).isPositive();
  }

  private static List<Path> filled(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store.resolve("Data-0001"))) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
          .filter(file -> !file.endsWith("tdb.lock"))
          .sorted()
          .toList();
    }
  }

  private static Path copy(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(whole.relativize(file).toString()));
      }
    }
    return target;
  }

  /// Damages the file at a byte that says something.
  private static String damage(Path file, byte[] sound, String kind, Random random)
      throws IOException {
    int at = random.nextInt(Math.min(sound.length, 32_768));
    while (at > 0 && sound[at] == 0) {
      at--;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      if (kind.equals("cut")) {
        bytes.setLength(at);
      } else {
        bytes.seek(at);
        bytes.write(kind.equals("zero") ? 0 : ~sound[at]);
      }
    }
    return "%s %s at %d".formatted(kind, file, at);
  }

  /// Whether the damage is told when the store is opened or checked; where it is not, all must be
  /// there as before.
  private static boolean isTold(Path damaged, String how) {
    try (Tdb2Store store = Tdb2Store.open(damaged)) {
      if (!StoreCheck.faults(store).isEmpty()) {
        return true;
      }
      assertThat(content(store)).as(how).containsExactlyInAnyOrderElementsOf(content);
      return false;
    } catch (StoreException told) {
      assertThat(told).hasMessageContaining(damaged.toString());
      return true;
    }
  }

  @Test
  void opening_withoutData_failsAndCreatesNothing() throws IOException {
    Path other = copy(folder.resolve("without"));
    Files.move(other.resolve("Data-0001"), folder.resolve("elsewhere"));

    assertThatThrownBy(() -> Tdb2Store.openOrCreate(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(other.toString());
    assertThat(other.resolve("Data-0001")).doesNotExist();
  }

  @Test
  void emptyLockFile_doesNoHarm() throws IOException {
    Path other = copy(folder.resolve("lock"));
    Files.writeString(other.resolve("tdb.lock"), "");

    try (Tdb2Store store = Tdb2Store.open(other)) {
      assertThat(store.articles()).hasSize(3);
    }
  }
}
