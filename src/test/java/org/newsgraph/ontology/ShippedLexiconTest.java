package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedLexiconTest {

  static {
    JenaSystem.init();
  }

  private static LexiconReading reading;

  @BeforeAll
  static void read() throws IOException {
    OntologyFiles files = OntologyFiles.shipped();
    reading = new LexiconReader(Ontology.of(files)).read(files);
  }

  @Test
  void everyShippedEntry_isRight() {
    List<Diagnostic> diagnostics =
        reading instanceof LexiconReading.Faulty faulty ? faulty.diagnostics() : List.of();

    assertThat(diagnostics).isEmpty();
  }

  @Test
  void lexicon_hasThreeHundredEntriesAndMore() {
    assertThat(lexicon().all()).hasSizeGreaterThan(300);
  }

  private static Lexicon lexicon() {
    return ((LexiconReading.Complete) reading).lexicon();
  }
}
