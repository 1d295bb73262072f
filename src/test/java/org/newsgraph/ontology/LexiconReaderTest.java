package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.LexicalEntry.Complement;
import org.newsgraph.ontology.LexicalEntry.Function;

class LexiconReaderTest {

  static {
    JenaSystem.init();
  }

  private static final String PREFIXES =
      """
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix lex: <https://w3id.org/newsgraph/lexicon#> .
      @prefix arg: <https://w3id.org/newsgraph/lexicon/argument#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;
  private static final int FIRST_LINE = 8;

  private static LexiconReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = new LexiconReader(Ontology.shipped());
  }

  @Test
  void read_verb_keepsRolesInFileOrder() {
    LexicalEntry entry =
        onlyEntry(
            """
            lex:detain-v a ontolex:Word ; rdfs:label "detain"@en ; lexinfo:partOfSpeech lexinfo:verb ;
              ontolex:denotes ng:Arrest ; arg:subject ng:agent ; arg:on ng:place , ng:offence .
            """);

    assertThat(entry.lemma()).isEqualTo("detain");
    assertThat(entry.partOfSpeech()).isEqualTo(PartOfSpeech.VERB);
    assertThat(entry.denotes()).contains(OntologyTerm.ng("Arrest"));
    assertThat(entry.arguments().keySet()).containsExactly("subject", "on");
    assertThat(entry.roles("on"))
        .containsExactly(OntologyTerm.ng("place"), OntologyTerm.ng("offence"));
    assertThat(entry.complement()).isEmpty();
  }

  @Test
  void read_cueWord_returnsComplementAndFunctions() {
    LexicalEntry entry =
        onlyEntry(
            """
            lex:fail-v a ontolex:Word ; rdfs:label "fail"@en ; lexinfo:partOfSpeech lexinfo:verb ;
              ng:complementPolarity ng:Negated ; ng:function ng:LightVerb , ng:Hedge .
            """);

    assertThat(entry.complement()).contains(new Complement(Certainty.CERTAIN, true));
    assertThat(entry.functions()).isEqualTo(Set.of(Function.LIGHT_VERB, Function.HEDGE));
  }

  @Test
  void read_demonym_hasItsCountry() {
    LexicalEntry entry =
        onlyEntry(
            """
            lex:danish-a a ontolex:Word ; rdfs:label "danish"@en ;
              lexinfo:partOfSpeech lexinfo:adjective ; ng:country "Denmark" .
            """);

    assertThat(entry.country()).contains("Denmark");
  }

  @Test
  void read_relation_takesSubjectObjectAndRelations() {
    LexicalEntry entry =
        onlyEntry(
            """
            lex:mother-n a ontolex:Word ; rdfs:label "mother"@en ; lexinfo:partOfSpeech lexinfo:noun ;
              ontolex:denotes ng:parent ; arg:self rdf:object ; arg:possessive rdf:subject ; arg:for ng:employer .
            """);

    assertThat(entry.roles("self"))
        .containsExactly(new OntologyTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#object"));
  }

  @Test
  void read_brokenTurtle_tellsLineAndColumn() {
    assertThat(faults("lex:a-v a ontolex:Word ;;; \n  rdfs:label \"a\"@en ] ."))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo("mine/lexicon/a.ttl");
              assertThat(fault.line()).isEqualTo(FIRST_LINE + 1);
              assertThat(fault.column()).isGreaterThan(1);
            });
  }

  @Test
  void read_unknownClass_isToldWhereItStands() {
    assertFault(
        word("jog", "verb", "ontolex:denotes ng:Jogging"),
        FIRST_LINE + 1,
        "\"https://w3id.org/newsgraph/ontology#Jogging\" is not an event type, class or relation");
  }

  @Test
  void read_unknownRole_isToldWhereItStands() {
    assertFault(
        word("jog", "verb", "ontolex:denotes ng:Travel ;\n  arg:subject ng:jogger"),
        FIRST_LINE + 2,
        "\"jogger\" is not an event role and cannot be filled by \"subject\"");
  }

  @Test
  void read_relationAsEventRole_isRefused() {
    assertFault(
        word("jog", "verb", "ontolex:denotes ng:Travel ; arg:subject ng:employer"),
        FIRST_LINE + 1,
        "\"employer\" is not an event role");
  }

  @Test
  void read_eventRoleOfARelation_isRefused() {
    assertFault(
        word("own", "verb", "ontolex:denotes ng:owner ; arg:subject ng:agent"),
        FIRST_LINE + 1,
        "\"agent\" is not rdf:subject, rdf:object or a relation");
  }

  @Test
  void read_unknownSlot_reportsAllowedSlots() {
    assertFault(
        word("jog", "verb", "ontolex:denotes ng:Travel ; arg:subjekt ng:agent"),
        FIRST_LINE + 1,
        "unknown slot \"subjekt\" of a verb; allowed: clause, indirectObject,");
  }

  @Test
  void read_nounWithVerbSlot_isRefused() {
    assertFault(
        word("jogger", "noun", "ontolex:denotes ng:Travel ; arg:object ng:agent"),
        FIRST_LINE + 1,
        "unknown slot \"object\" of a noun");
  }

  @Test
  void read_unknownProperty_isToldWhereItStands() {
    assertFault(
        word("jog", "verb", "ontolex:denotes ng:Travel ;\n  ng:polarty ng:Negated"),
        FIRST_LINE + 2,
        "unknown property \"https://w3id.org/newsgraph/ontology#polarty\"");
  }

  @Test
  void read_unknownPartOfSpeech_isRefused() {
    assertFault(
        word("jog", "interjection", "ontolex:denotes ng:Travel"),
        FIRST_LINE,
        "unknown part of speech");
  }

  @Test
  void read_unknownCertainty_reportsAllowedCertainties() {
    assertFault(
        word("jog", "verb", "ng:complementCertainty ng:Maybe"),
        FIRST_LINE + 1,
        "allowed: ng:Certain, ng:Probable, ng:Possible");
  }

  @Test
  void read_missingLabel_isToldAtTheEntry() {
    assertFault(
        "\nlex:jog-v a ontolex:Word ; lexinfo:partOfSpeech lexinfo:verb ; ng:country \"X\" .",
        FIRST_LINE + 1,
        "\"jog-v\" has no label");
  }

  @Test
  void read_upperCaseLabel_isRefused() {
    assertFault(
        word("Jog", "verb", "ontolex:denotes ng:Travel"), FIRST_LINE, "must be lower-case words");
  }

  @Test
  void read_phraseTypedAsWord_isRefused() {
    assertFault(
        word("jog away", "verb", "ontolex:denotes ng:Travel"),
        FIRST_LINE,
        "must be an ontolex:MultiWordExpression");
  }

  @Test
  void read_entryThatSaysNothing_isRefused() {
    assertFault(
        word("jog", "verb", "rdfs:comment \"a run\""), FIRST_LINE, "says nothing about its word");
  }

  @Test
  void read_duplicateEntryName_reportsSecondEntry() {
    String jog = word("jog", "verb", "ontolex:denotes ng:Travel");
    String run = jog.replace("\"jog\"", "\"run\"");

    assertFault(
        jog + "\n" + run,
        FIRST_LINE + 3,
        "entry \"x\" is already at mine/lexicon/a.ttl:" + FIRST_LINE);
  }

  @Test
  void read_duplicateWordMeaning_reportsSecondFile() {
    String jog = PREFIXES + word("jog", "verb", "ontolex:denotes ng:Travel");
    LexiconReading reading =
        reader.read(
            new OntologyFiles(
                List.of(
                    new OntologyFile("lexicon/b.ttl", "b.ttl", jog.replace("lex:x", "lex:y")),
                    new OntologyFile("lexicon/a.ttl", "a.ttl", jog))));

    assertThat(reading)
        .isInstanceOfSatisfying(
            LexiconReading.Faulty.class,
            faulty ->
                assertThat(faulty.diagnostics())
                    .singleElement()
                    .hasToString(
                        "b.ttl:8:1: error: entry \"y\" repeats the word, part of speech and meaning"
                            + " of \"x\" at a.ttl:8; join the two"));
  }

  @Test
  void read_sameWordWithTwoMeanings_isAllowed() {
    String turtle =
        word("return", "verb", "ontolex:denotes ng:Return")
            + word("return", "verb", "ontolex:denotes ng:Appointment").replace("lex:x", "lex:y");

    assertThat(read(turtle))
        .isInstanceOfSatisfying(
            LexiconReading.Complete.class,
            complete ->
                assertThat(complete.lexicon().entries("return", PartOfSpeech.VERB)).hasSize(2));
  }

  @Test
  void read_manyFaults_reportsAllInFileOrder() {
    assertThat(
            faults(
                word("Jog", "verb", "ontolex:denotes ng:Travel ; arg:subjekt ng:agent")
                    + word("hop", "verb", "ontolex:denotes ng:Hop").replace("lex:x", "lex:y")))
        .extracting(TurtleDiagnostic::line)
        .containsExactly(FIRST_LINE, FIRST_LINE + 1, FIRST_LINE + 3);
  }

  @Test
  void readOrThrow_faultyLexicon_carriesItsDiagnostics() {
    OntologyFiles files = files("lex:a a ontolex:Word .");

    assertThatThrownBy(() -> reader.readOrThrow(files))
        .isInstanceOfSatisfying(
            OntologyException.class, e -> assertThat(e.diagnostics()).hasSize(1));
  }

  private static void assertFault(String turtle, int line, String message) {
    assertThat(faults(turtle))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message()).contains(message);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  private static List<TurtleDiagnostic> faults(String turtle) {
    return read(turtle) instanceof LexiconReading.Faulty faulty
        ? faulty.diagnostics()
        : new ArrayList<>();
  }

  private static LexicalEntry onlyEntry(String turtle) {
    List<LexicalEntry> entries = reader.readOrThrow(files(turtle)).all();
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static LexiconReading read(String turtle) {
    return reader.read(files(turtle));
  }

  private static OntologyFiles files(String turtle) {
    return new OntologyFiles(
        List.of(new OntologyFile("lexicon/a.ttl", "mine/lexicon/a.ttl", PREFIXES + turtle)));
  }

  private static String word(String label, String partOfSpeech, String rest) {
    return """
    lex:x a ontolex:Word ; rdfs:label "%s"@en ; lexinfo:partOfSpeech lexinfo:%s ;
      %s .
    """
        .formatted(label, partOfSpeech, rest);
  }
}
