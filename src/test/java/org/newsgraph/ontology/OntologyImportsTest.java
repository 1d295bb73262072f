package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.OntologyTerm;

class OntologyImportsTest {

  static {
    JenaSystem.init();
  }

  private static final String TERMS = "https://w3id.org/newsgraph/ontology";
  private static final String WORDS = "https://w3id.org/newsgraph/lexicon/";

  @TempDir Path folder;

  private OntologyFiles importing(String... iris) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String iri : iris) {
      text.append("<https://example.org/o> <http://www.w3.org/2002/07/owl#imports> <")
          .append(iri)
          .append("> .\n");
    }
    Files.writeString(folder.resolve("own.ttl"), text);
    return OntologyFiles.ofFolder(folder);
  }

  @Test
  void importedFiles_areReadWithOwnFiles() throws IOException {
    OntologyFiles files = importing(TERMS, WORDS + "default", "https://example.org/elsewhere");

    assertThat(files.files())
        .extracting(OntologyFile::name)
        .containsExactly(
            "newsgraph/lexicon/default.ttl",
            "newsgraph/linking.ttl",
            "newsgraph/newsgraph.ttl",
            "newsgraph/places.ttl",
            "newsgraph/shapes.ttl",
            "newsgraph/wikidata.ttl",
            "newsgraph/wording.ttl",
            "own.ttl");
    Ontology ontology = Ontology.of(files);
    assertThat(ontology.isEventClass(OntologyTerm.ng("Arrest"))).isTrue();
    assertThat(ontology.shapes().size()).isPositive();
    assertThat(new LexiconReader(ontology).readOrThrow(files).all()).isNotEmpty();
  }

  @Test
  void error_forFolderWithoutTerms_namesBothRemedies() {
    assertThatThrownBy(() -> importing(WORDS + "default"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("newsgraph.ttl")
        .hasMessageContaining("<" + TERMS + ">");
  }

  @Test
  void error_forUnknownWordImport_namesAllowedImports() {
    assertThatThrownBy(() -> importing(TERMS, WORDS + "cookery"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("<" + WORDS + "cookery>")
        .hasMessageContaining("<" + WORDS + "kinds>");
  }

  @Test
  void exampleOfCompanyNews_hasNoFault() throws IOException {
    OntologyFiles files = OntologyFiles.ofFolder(Path.of("ontology/examples/company-news"));
    Ontology ontology = Ontology.of(files);

    assertThat(new LexiconReader(ontology).read(files)).isInstanceOf(LexiconReading.Complete.class);
    assertThat(ontology.isEventClass(new OntologyTerm("https://example.org/company-news#Takeover")))
        .isTrue();
  }
}
