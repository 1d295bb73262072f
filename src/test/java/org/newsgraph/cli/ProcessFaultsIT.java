package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Faults of the program as users run it: killed, told to end, too little memory, another locale,
/// several at once on one store.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessFaultsIT {

  private static final Path LAUNCHER = Path.of("newsgraph").toAbsolutePath();
  private static final boolean LONG = Boolean.getBoolean("newsgraph.long");
  private static final int AT_ONCE = 10;

  @TempDir static Path folder;
  private static String undisturbed;

  @BeforeAll
  static void buildUndisturbed() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 12; i++) {
      // A name that is no ASCII, an "I" that Turkish lowers otherwise, a time zone where it is
      // tomorrow already.
      Files.writeString(
          articles.resolve("Škoda-%02d.txt".formatted(i)),
          """
          ---
          title: INTERPOL IN ISTANBUL
          date: 2019-03-04
          ---
          Police arrested Ivan Ilić and Zoë Miller in Istanbul on Monday. INTERPOL said that Ivan Ilić
          had met %d suspects in Izmir yesterday. The Interior Ministry denied that he had fled.
          """
              .formatted(i + 2));
    }
    Ran built = start(Map.of(), "build", "in", "--store", "undisturbed").ended();
    assertThat(built.exitCode()).as(built.err()).isZero();
    undisturbed = content("undisturbed");
    assertThat(undisturbed).contains("Škoda-11", "INTERPOL");
  }

  private static Started start(Map<String, String> environment, String... arguments)
      throws IOException {
    return Started.launch(LAUNCHER, folder, environment, arguments);
  }

  /// The graph in sorted N-Quads.
  private static String content(String store) {
    Ran exported =
        Ran.in(
            folder, "export", "--format", "nquads", "--with-text", "--store", folder + "/" + store);
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    return exported.out();
  }

  private static void assertUndisturbed(String store) {
    List<String> found = content(store).lines().toList();
    List<String> expected = undisturbed.lines().toList();
    assertThat(found.stream().filter(line -> !expected.contains(line)).limit(3)).isEmpty();
    assertThat(expected.stream().filter(line -> !found.contains(line)).limit(3)).isEmpty();
    assertThat(found).hasSameSizeAs(expected);
  }

  private static void killDuringBuild(String store, long millis, boolean forcibly)
      throws Exception {
    Started build = start(Map.of(), "build", "in", "--store", store);
    build.process().waitFor(millis, TimeUnit.MILLISECONDS);
    long told = System.nanoTime();
    if (forcibly) {
      build.process().destroyForcibly();
    } else {
      build.process().destroy();
    }
    int code = build.ended().exitCode();
    assertThat(System.nanoTime() - told).isLessThan(TimeUnit.SECONDS.toNanos(10));
    assertThat(code).isIn(0, forcibly ? 137 : 143);
  }

  @Test
  @Order(1)
  void killedBuild_resumedElsewhere_yieldsSameContent() throws Exception {
    for (int i = 0; i < (LONG ? 10 : 1); i++) {
      killDuringBuild("killed", 3_000 + i * 900L, true);
      killDuringBuild("killed", 6_000 + i * 900L, false);
    }
    Ran built = start(elsewhere(), "build", "in", "--store", "killed").ended();

    assertThat(built.exitCode()).as(built.err()).isZero();
    assertUndisturbed("killed");
  }

  private static Map<String, String> elsewhere() {
    return Map.of(
        "TZ", "Pacific/Kiritimati",
        "LANG", "C",
        "LC_ALL", "C",
        "NEWSGRAPH_JAVA_OPTIONS",
            "-Dfile.encoding=ISO-8859-1 -Duser.language=tr -Duser.country=TR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build in --store interrupted", "serve --store undisturbed --port 0"})
  @Order(1)
  void command_interrupted_stopsSoonLeavingStoreIntact(String command) throws Exception {
    // Whoever runs the tests in the background may have them started with interrupts ignored.
    Started started =
        Started.launch(
            Path.of("env"),
            folder,
            Map.of(),
            Stream.concat(
                    Stream.of("--default-signal=INT", LAUNCHER.toString()),
                    Stream.of(command.split(" ")))
                .toArray(String[]::new));
    started.process().waitFor(5, TimeUnit.SECONDS);
    new ProcessBuilder("kill", "-INT", String.valueOf(started.process().pid())).start().waitFor();

    boolean ended = started.process().waitFor(10, TimeUnit.SECONDS);
    started.process().destroyForcibly();
    assertThat(ended).isTrue();
    Ran ran = started.ended();
    assertThat(ran.exitCode()).isIn(0, 130);
    if (command.startsWith("build") && ran.exitCode() == 130) {
      assertThat(ran.err()).containsIgnoringCase("run the same command again");
    }
    assertUndisturbed("undisturbed");
  }

  @Test
  @Order(2)
  void build_withInsufficientMemory_reportsNeededMemoryImmediately() throws Exception {
    long start = System.nanoTime();
    Ran ran = start(Map.of("NEWSGRAPH_MEMORY", "256m"), "build", "in", "--store", "small").ended();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .hasLineCount(1)
        .contains("need 1000 MB of memory", "are allowed", "NEWSGRAPH_MEMORY=2g");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
  }

  @Test
  @Order(3)
  void otherServers_onServedStore_nameHoldingProcess() throws Exception {
    Started holder = start(Map.of(), "serve", "--store", "undisturbed", "--port", "0", "--no-cors");
    holder.awaitOnErr(Pattern.compile("(stop with)"));
    List<Started> others = new ArrayList<>();
    for (int i = 0; i < (LONG ? AT_ONCE : 2); i++) {
      others.add(start(Map.of(), "serve", "--store", "undisturbed", "--port", "0"));
    }
    for (Started other : others) {
      Ran ran = other.ended();
      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err())
          .hasLineCount(1)
          .contains("is served at", "by process " + holder.process().pid());
    }
    holder.process().destroy();
    assertThat(holder.ended().exitCode()).isEqualTo(143);
    assertUndisturbed("undisturbed");
  }

  @Test
  @Order(4)
  void concurrentProcesses_answerOrNameHoldingProcess() throws Exception {
    List<Started> all = new ArrayList<>();
    for (int i = 0; i < (LONG ? AT_ONCE : 4); i++) {
      all.add(start(Map.of(), "articles", "--store", "undisturbed"));
    }
    int answered = 0;
    for (Started one : all) {
      Ran ran = one.ended();
      answered += ran.exitCode() == 0 ? 1 : 0;
      assertThat(ran.exitCode()).isIn(0, 1);
      String told = ran.exitCode() == 0 ? ran.out() : ran.err();
      assertThat(told).containsPattern("koda-00\t|held by process \\d+: end it or wait for it");
    }
    assertThat(answered).isPositive();
    assertUndisturbed("undisturbed");
  }
}
