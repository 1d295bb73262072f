package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// Full and read-only disks: small file systems in memory, which only root can mount.
class DiskFaultsIT {

  /// A little more than a batch needs.
  private static final int DISK = 600;

  private static final Path LAUNCHER = Path.of("newsgraph").toAbsolutePath();

  @TempDir private Path folder = Path.of("");
  private Path disk = Path.of("");

  @BeforeEach
  void makeMountPoint() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
  }

  @AfterEach
  void unmount() throws Exception {
    shell("umount", "--lazy", disk.toString());
  }

  /// A disk of so many megabytes.
  private void mount(int megabytes) throws Exception {
    assumeTrue(
        shell("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()),
        "no file system can be mounted here: that needs root");
  }

  private static boolean shell(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    return process.waitFor() == 0;
  }

  /// Leaves so many megabytes of the disk free.
  private Path fill(int free) throws Exception {
    Path filler = disk.resolve("filler");
    long length = Files.getFileStore(disk).getUsableSpace() - ((long) free << 20);
    assertThat(shell("fallocate", "-l", String.valueOf(length), filler.toString())).isTrue();
    return filler;
  }

  /// Takes what is left of the disk while another process writes there too.
  private Path fillUp() throws Exception {
    Path filler = disk.resolve("last-byte");
    assertThat(shell("dd", "if=/dev/zero", "of=" + filler, "bs=64k")).isFalse();
    return filler;
  }

  private Path storeOnTheDisk() {
    Path store = disk.resolve("store");
    try (Tdb2Store made = Tdb2Store.openOrCreate(store)) {
      made.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));
    }
    return store;
  }

  private Ran run(String... arguments) {
    return Ran.in(folder, arguments);
  }

  private static void assertToldInALine(Ran ran, String... parts) {
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err().lines().filter(line -> line.contains("error:")))
        .as(ran.err())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(parts));
    assertThat(ran.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void build_onAFullDisk_isRefused() throws Exception {
    mount(64);
    Files.writeString(folder.resolve("a.txt"), "Police arrested Ana Sol in Oslo.");

    Ran ran = run("build", "a.txt", "--store", disk + "/store");

    assertToldInALine(ran, "free for store '" + disk + "/store'", "needs 500");
    assertThat(disk).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "nquads", "jsonld", "rdfxml"})
  void export_ontoAFullDisk_leavesItsFile(String format) throws Exception {
    mount(DISK);
    Path store = storeOnTheDisk();
    Files.writeString(disk.resolve("graph"), "the former");
    fill(0);

    Ran ran = run("export", "--format", format, "--store", store.toString(), "-o", disk + "/graph");

    assertToldInALine(ran, "cannot write \"" + disk + "/graph\"", "(0 MB free)");
    assertThat(disk.resolve("graph")).hasContent("the former");
    try (Stream<Path> files = Files.list(disk)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("store", "graph", "filler");
    }
  }

  /// Others fill the disk while articles are analysed: nearly, or to the last byte.
  @ParameterizedTest
  @ValueSource(ints = {300, 0})
  void build_whoseDiskFills_isCompletedLater(int left) throws Exception {
    mount(DISK);
    // Enough to read that the disk fills before it is done.
    for (int i = 0; i < 60; i++) {
      Files.writeString(
          folder.resolve(i + ".txt"),
          "Police arrested Ana Sol in Oslo on 4 May 2019. She met %d men. "
              .formatted(i)
              .repeat(25));
    }
    String store = storeOnTheDisk().toString();
    String before = content(store);

    Started build = build(store);
    build.process().waitFor(2, TimeUnit.SECONDS);
    Path filler = fill(left);
    Ran ended = build.ended();

    assertToldInALine(ended, store);
    assertThat(content(store)).isEqualTo(before);
    Files.delete(filler);
    Ran again = build(store).ended();
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(run("articles", "--store", store).out()).contains("0\t", "1\t", "2\t", "a\t");
    assertThat(run("check", "--store", store).exitCode()).isZero();
  }

  @Test
  void compact_onAFullDisk_isRefused() throws Exception {
    mount(DISK);
    String store = storeOnTheDisk().toString();
    String before = content(store);
    fill(300);

    Ran ran = run("compact", "--store", store);

    assertToldInALine(ran, "MB free for store '" + store + "'", "compacting it needs 50");
    assertThat(content(store)).isEqualTo(before);
  }

  @Test
  void compact_whoseDiskFills_leavesTheStore() throws Exception {
    mount(2 * DISK);
    Path directory = storeOnTheDisk();
    String store = directory.toString();
    try (Tdb2Store grown = Tdb2Store.open(directory)) {
      for (int i = 0; i < 100; i += 10) {
        grown.replace(
            IntStream.range(i, i + 10)
                .mapToObj(n -> Writers.still().write(InventedNews.article(n)).dataset())
                .toList());
      }
    }
    String before = content(store);

    fill(540);
    Started compaction = Started.main(folder, Map.of(), "compact", "--store", store);
    compaction.awaitFile(directory, "new-");
    Path filler = fillUp();
    Ran ended = compaction.ended();

    assertToldInALine(ended, "cannot compact store '" + store + "', which is as it was");
    assertThat(directory.toFile().list()).contains("Data-0001").noneMatch(n -> n.startsWith("new"));
    Files.delete(filler);
    assertThat(content(store)).isEqualTo(before);
    assertThat(run("check", "--store", store).exitCode()).isZero();
    Ran again = run("compact", "--store", store);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(content(store)).isEqualTo(before);
  }

  private Started build(String store) throws IOException {
    return Started.launch(
        LAUNCHER, folder, Map.of(), "build", "0.txt", "1.txt", "2.txt", "--store", store);
  }

  private String content(String store) {
    Ran exported = run("export", "--format", "nquads", "--with-text", "--store", store);
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    return exported.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build a.txt",
        "query facts",
        "export",
        "articles",
        "remove a",
        "serve --port 0",
        "check",
        "compact"
      })
  void command_onReadOnlyDisk_printsBriefError(String command) throws Exception {
    mount(DISK);
    Files.writeString(folder.resolve("a.txt"), "Police arrested Ana Sol in Oslo.");
    Path store = storeOnTheDisk();
    assumeTrue(shell("mount", "-o", "remount,ro", disk.toString()), "cannot be mounted anew");

    Ran ran = run((command + " --store " + store).split(" "));

    assertToldInALine(ran, "'" + store + "'", "read-only");
  }

  @Test
  void build_intoAReadOnlyFolder_namesIt() throws Exception {
    mount(DISK);
    Files.writeString(folder.resolve("a.txt"), "Police arrested Ana Sol in Oslo.");
    assumeTrue(shell("mount", "-o", "remount,ro", disk.toString()), "cannot be mounted anew");

    assertToldInALine(
        run("build", "a.txt", "--store", disk + "/store"), "'" + disk + "/store'", "read-only");
  }
}
