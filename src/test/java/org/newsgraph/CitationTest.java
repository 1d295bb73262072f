package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The file by which GitHub, Zenodo and Zotero cite the program (citation-file-format 1.2.0).
class CitationTest {

  @Test
  void citation_hasRequiredFieldsAndPomVersion() throws IOException {
    String file = Files.readString(Path.of("src/site/resources/CITATION.cff"));

    Map<?, ?> citation = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(file);

    assertThat(citation.keySet().stream().map(Object::toString))
        .contains("cff-version", "message", "title", "authors");
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern(
            "<artifactId>newsgraph</artifactId>\\s*<version>%s(-SNAPSHOT)?</version>"
                .formatted(citation.get("version")));
  }
}
