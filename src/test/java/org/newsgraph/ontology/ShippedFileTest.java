package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedFileTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern QUERY =
      Pattern.compile(
          "ShippedFile\\.(?:query|text)\\(\\s*\\w+\\.class, \"([\\w-]+)(?:\\.rq)?\"\\)");

  @Test
  void queries_areAsked_eachByOneClass() throws IOException {
    List<Path> asked =
        files(SOURCES, ".java")
            .flatMap(
                source ->
                    QUERY
                        .matcher(read(source))
                        .results()
                        .map((MatchResult found) -> found.group(1) + ".rq")
                        .map(SOURCES.relativize(source)::resolveSibling))
            .toList();

    assertThat(files(RESOURCES, ".rq").map(RESOURCES::relativize))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> ShippedFile.text(ShippedFile.class, "none.rq"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the program was packed without \"none.rq\"");
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
