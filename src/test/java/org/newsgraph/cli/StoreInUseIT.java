package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// Several processes on one store: one has it, the others are told which, and it stays whole.
class StoreInUseIT {

  private static final int AT_ONCE = Boolean.getBoolean("newsgraph.long") ? 10 : 4;

  @TempDir private Path folder = Path.of("");
  private final List<Started> all = new ArrayList<>();

  @BeforeEach
  void makeStore() {
    try (Tdb2Store made = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      made.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));
    }
  }

  @AfterEach
  void end() throws Exception {
    for (Started one : all) {
      one.process().destroyForcibly().waitFor();
    }
  }

  private Started serve() throws Exception {
    Started started = Started.main(folder, Map.of(), "serve", "--port", "0", "--store", "store");
    all.add(started);
    return started;
  }

  private Ran run(String command) {
    return Ran.in(folder, (command + " --store " + folder.resolve("store")).split(" "));
  }

  @Test
  void servers_startedAtOnce_reportTheHolder() throws Exception {
    for (int i = 0; i < AT_ONCE; i++) {
      serve();
    }
    List<Started> alive = new ArrayList<>(all);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
    while (alive.size() > 1 && System.nanoTime() < end) {
      Thread.sleep(50);
      alive.removeIf(one -> !one.process().isAlive());
    }

    assertThat(alive).hasSize(1);
    Started winner = alive.getFirst();
    winner.awaitOnErr(Pattern.compile("(stop with)"));
    for (Started loser : all) {
      if (!loser.equals(winner)) {
        Ran ran = loser.ended();
        assertThat(ran.exitCode()).isEqualTo(1);
        // Of those who come within the same milliseconds one may read the number of who held the
        // store before: TDB2 writes the new one only after it has the lock.
        assertThat(ran.err()).hasLineCount(1).contains("is in use, held by process ");
      }
    }
    winner.process().destroy();
    assertThat(winner.ended().exitCode()).isEqualTo(143);
    assertThat(run("check").exitCode()).isZero();
    assertThat(run("articles").out()).contains("a\t");
  }

  /// Apart from the start of Java, which takes most of the time of a short command.
  @Test
  void commands_besideAServer_askOrNameIt() throws Exception {
    Started server = serve();
    server.awaitOnErr(Pattern.compile("(stop with)"));
    assertThat(Files.exists(folder.resolve("store/server.json"))).isTrue();

    for (String command : List.of("articles", "stats", "query facts", "export", "validate")) {
      Ran ran = run(command);
      assertThat(ran.exitCode()).as(command + ": " + ran.err()).isZero();
    }
    for (String command : List.of("serve --port 0", "check")) {
      long start = System.nanoTime();
      Ran ran = run(command);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err()).hasLineCount(1).contains("by process " + server.process().pid());
    }
    assertThat(run("load parts").err())
        .hasLineCount(1)
        .contains("store '" + folder.resolve("store") + "' is served at http://", "--append");
    assertThat(run("remove none").err()).contains("in \"" + folder.resolve("store") + "\"");
    assertThat(run("remove a").exitCode()).isZero();
    server.process().destroy();
    assertThat(server.ended().exitCode()).isEqualTo(143);
    assertThat(run("articles").out()).doesNotContain("a\t");
    assertThat(run("check").exitCode()).isZero();
  }

  /// TDB2 has the lock for a moment before it writes who has it.
  @Test
  void store_ofAnUnnamedHolder_isInUse() throws Exception {
    try (FileChannel lock =
        FileChannel.open(folder.resolve("store/tdb.lock"), StandardOpenOption.WRITE)) {
      assertThat(lock.tryLock()).isNotNull();
      lock.truncate(0);

      Ran ran = Started.main(folder, Map.of(), "articles", "--store", "store").ended();

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err())
          .hasLineCount(1)
          .contains("store 'store' is in use by another process: end it or wait for it");
    }
  }
}
