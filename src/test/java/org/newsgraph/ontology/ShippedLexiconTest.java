package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<Diagnostic> diagnostics =
        reading instanceof LexiconReading.Faulty faulty ? faulty.diagnostics() : List.of();

    assertThat(diagnostics).isEmpty();
  }

  @Test
  void lexicon_hasThreeHundredEntriesAndMore() {
    assertThat(lexicon().all()).hasSizeGreaterThan(300);
  }

  @Test
  void everyClassEventTypeAndRelationOfTheSchema_isDenotedBySomeWord() {
    Set<String> denoted =
        lexicon().all().stream()
            .flatMap(entry -> entry.denotes().stream())
            .map(OntologyTerm::localName)
            .collect(Collectors.toSet());

    assertThat(denoted)
        .containsAll(SchemaNames.CLASSES)
        .containsAll(SchemaNames.EVENT_TYPES)
        .containsAll(SchemaNames.RELATIONS);
  }

  @Test
  void everyEventType_hasAVerbANounAndAnAgentOrPatient() {
    for (String type : SchemaNames.EVENT_TYPES) {
      List<LexicalEntry> words = denoting(type);

      assertThat(words)
          .as(type)
          .extracting(LexicalEntry::partOfSpeech)
          .contains(PartOfSpeech.VERB, PartOfSpeech.NOUN);
      assertThat(words.stream().flatMap(word -> word.arguments().values().stream()))
          .as(type)
          .anyMatch(
              roles ->
                  roles.contains(OntologyTerm.ng("agent"))
                      || roles.contains(OntologyTerm.ng("patient")));
    }
  }

  @Test
  void everyRoleOfTheSchema_isFilledBySomeArgument() {
    // The extractor itself finds times.
    assertThat(lexicon().all().stream().flatMap(entry -> entry.arguments().values().stream()))
        .flatExtracting(roles -> roles)
        .extracting(OntologyTerm::localName)
        .containsAll(SchemaNames.ROLES.stream().filter(role -> !role.equals("time")).toList());
  }

  @Test
  void defaultEntry_givesEveryEventWordAPlace() {
    for (PartOfSpeech partOfSpeech : List.of(PartOfSpeech.VERB, PartOfSpeech.NOUN)) {
      assertThat(lexicon().entries(Lexicon.DEFAULT_LEMMA, partOfSpeech))
          .singleElement()
          .satisfies(entry -> assertThat(entry.roles("in")).contains(OntologyTerm.ng("place")));
    }
  }

  private static List<LexicalEntry> denoting(String localName) {
    return lexicon().all().stream()
        .filter(entry -> entry.denotes().equals(Optional.of(OntologyTerm.ng(localName))))
        .toList();
  }

  private static Lexicon lexicon() {
    return ((LexiconReading.Complete) reading).lexicon();
  }
}
