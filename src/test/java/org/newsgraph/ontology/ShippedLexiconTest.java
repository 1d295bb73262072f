package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.OntologyTerm;

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
    List<TurtleDiagnostic> diagnostics =
        reading instanceof LexiconReading.Faulty faulty ? faulty.diagnostics() : List.of();

    assertThat(diagnostics).isEmpty();
  }

  @Test
  void lexicon_hasThreeHundredEntriesAndMore() {
    assertThat(lexicon().all()).hasSizeGreaterThan(300);
  }

  @Test
  void eventsAndRelations_areLeftToTheNetwork() throws IOException {
    Ontology ontology = Ontology.of(OntologyFiles.shipped());

    assertThat(lexicon().all().stream().flatMap(entry -> entry.denotes().stream()))
        .noneMatch(ontology::isEventClass)
        .filteredOn(ontology::isRelation)
        .containsOnly(OntologyTerm.ng("position"));
  }

  @Test
  void defaultEntry_givesEveryEventWordAPlace() {
    for (PartOfSpeech partOfSpeech : List.of(PartOfSpeech.VERB, PartOfSpeech.NOUN)) {
      assertThat(lexicon().entries(Lexicon.DEFAULT_LEMMA, partOfSpeech))
          .singleElement()
          .satisfies(entry -> assertThat(entry.roles("in")).contains(OntologyTerm.ng("place")));
    }
  }

  private static Lexicon lexicon() {
    return ((LexiconReading.Complete) reading).lexicon();
  }
}
