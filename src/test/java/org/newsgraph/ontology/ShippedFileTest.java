package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class ShippedFileTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void queries_areAsked_byTheirPackage() throws IOException {
    assertThat(files(RESOURCES, ".rq"))
        .isNotEmpty()
        .allSatisfy(
            file -> {
              String name = file.getFileName().toString().replace(".rq", "");
              Path asking = SOURCES.resolve(RESOURCES.relativize(file)).resolveSibling("");
              String sources =
                  files(asking, ".java").stream()
                      .map(ShippedFileTest::read)
                      .collect(Collectors.joining());
              assertThat(sources).containsPattern("\"" + name + "(\\.rq)?\"");
              assertThat(QueryFactory.create(read(file))).isNotNull();
            });
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> ShippedFile.text(ShippedFile.class, "none.rq"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the program was packed without \"none.rq\"");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
