package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;

/// The ontology that a store keeps.
class StoredOntologyTest {

  private static final OntologyTerm TAKEOVER =
      new OntologyTerm("https://example.org/company-news#Takeover");

  @TempDir private Path store;

  private static OntologyFiles companyNews() throws IOException {
    return OntologyFiles.ofFolder(Path.of("ontology/examples/company-news"));
  }

  @Test
  void ontologyOfOnesOwn_isKeptWhole() throws IOException {
    StoredOntology.keep(companyNews(), store);

    OntologyFiles kept = StoredOntology.of(store).orElseThrow();
    assertThat(kept.sha256()).isEqualTo(companyNews().sha256());
    assertThat(Ontology.of(kept).isEventClass(TAKEOVER)).isTrue();
  }

  @Test
  void ontologyOfTheProgram_isNotKept() throws IOException {
    StoredOntology.keep(companyNews(), store);
    StoredOntology.keep(OntologyFiles.shipped(), store);

    assertThat(StoredOntology.of(store)).isEmpty();
    assertThat(store).isEmptyDirectory();
  }
}
