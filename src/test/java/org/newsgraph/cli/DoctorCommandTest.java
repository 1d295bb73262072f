package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.interpret.ModelFile;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// What the doctor finds, without loading the network; [LauncherIT] runs the command.
class DoctorCommandTest {
  static {
    JenaSystem.init();
  }

  private static final String SHARED = "mixed mode, sharing";

  @TempDir Path folder;

  @Test
  void keptClasses_inUse_areOk() throws IOException {
    Path file = Files.write(folder.resolve("classes.aot"), new byte[3 << 20]);

    Finding finding =
        KeptClasses.of(List.of("-Xmx2g", "-XX:AOTCache=" + file), SHARED).finding(25, false);

    assertThat(finding.line())
        .isEqualTo("ok      start     3.0 MB of classes kept in \"" + file + "\"");
  }

  @Test
  void keptClasses_refusedByJava_areReported() throws IOException {
    Path file = Files.createFile(folder.resolve("classes.aot"));

    Finding finding =
        KeptClasses.of(List.of("-XX:AOTCache=" + file), "mixed mode").finding(25, false);

    assertThat(finding.line())
        .startsWith("note ")
        .contains("\"" + file + "\" do not fit", "newsgraph build makes them again");
  }

  @Test
  void keptClasses_missing_areExplained() throws IOException {
    KeptClasses none = KeptClasses.of(List.of(), SHARED);

    assertThat(none.finding(25, false).line()).contains("newsgraph build makes them");
    assertThat(none.finding(21, false).line()).contains("Java 25 and newer");
    assertThat(none.finding(25, true).line()).contains("NEWSGRAPH_AOT=off");
  }

  @Test
  void model_ofTheProgram_matchesItsCard() throws IOException {
    assertThat(ModelFile.shipped().isAsDescribed()).isTrue();
  }

  @Test
  void store_missing_isNoted() {
    Finding finding = new StoreExamination(folder.resolve("none")).store();

    assertThat(finding.line()).startsWith("note ").contains("newsgraph build makes it");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void store_sound_isOkWithItsArticles() {
    Finding finding = new StoreExamination(store()).store();

    assertThat(finding.line()).startsWith("ok ").contains("has 1 article in ", "no damage");
  }

  @Test
  void store_damaged_isAProblemInOneLine() throws IOException {
    Path store = store();
    Path nodes = store.resolve("Data-0001").resolve("nodes-data.obj");
    try (RandomAccessFile bytes = new RandomAccessFile(nodes.toFile(), "rw")) {
      bytes.write(new byte[(int) bytes.length()]);
    }

    Finding finding = new StoreExamination(store).store();

    assertThat(finding.isProblem()).isTrue();
    assertThat(finding.line()).contains("is damaged", "build it again").doesNotContain("\n");
  }

  @Test
  void store_inAnotherFolder_isAProblem() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "text");

    Finding finding = new StoreExamination(folder).store();

    assertThat(finding.line()).startsWith("problem ").contains("no store at '" + folder + "'");
  }

  @Test
  void endpoint_isAUsageError() {
    Ran ran = Ran.in(folder, "doctor", "--endpoint", "http://127.0.0.1:1/news");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--store");
  }

  private Path store() {
    Path directory = folder.resolve("db");
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("dockers")).dataset()));
    }
    return directory;
  }
}
