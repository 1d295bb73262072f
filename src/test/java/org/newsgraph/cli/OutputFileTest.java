package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

  private static final int REPLACEMENTS = 3_000;

  @TempDir private Path folder = Path.of("");

  /// Who is killed between two moments must not have lost the former file.
  @Test
  void file_whileReplaced_isAlwaysWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), "0".repeat(5_000));
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<Integer> reading =
          executor.submit(
              () -> {
                int readings = 0;
                for (; !ended.get(); readings++) {
                  String found = Files.readString(file);
                  assertThat(found).hasSize(5_000).containsPattern("^(.)\\1+$");
                }
                return readings;
              });
      for (int i = 0; i < REPLACEMENTS && !reading.isDone(); i++) {
        OutputFile.write(file, String.valueOf(i % 10).repeat(5_000));
      }
      ended.set(true);
      assertThat(reading.get()).isPositive();
    }
  }

  @Test
  void file_unfinished_leavesTheFormerOne() throws IOException {
    Path file = Files.writeString(folder.resolve("graph.ttl"), "the former");

    try (OutputFile target = new OutputFile(file)) {
      target.out().write("half of the n".getBytes(StandardCharsets.UTF_8));
      target.out().flush();
    }

    assertThat(file).hasContent("the former");
    assertThat(folder.toFile().list()).containsExactly("graph.ttl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "link-to-folder"})
  void whatIsNoFile_isNotReplaced(String name) throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link-to-folder"), folder.resolve("folder"));

    assertThatThrownBy(() -> OutputFile.write(folder.resolve(name), "text"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"" + folder.resolve(name) + "\" already exists and is not a file");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("folder", "link-to-folder");
  }
}
