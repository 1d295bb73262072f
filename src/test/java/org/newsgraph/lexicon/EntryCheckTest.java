package org.newsgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFile;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.ontology.TurtleDiagnostic;

class EntryCheckTest {

  static {
    org.apache.jena.sys.JenaSystem.init();
  }

  private static final String PREFIXES =
      """
      @prefix arg: <https://w3id.org/newsgraph/lexicon/argument#> .
      @prefix lex: <https://example.org/more#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;

  private static List<String> check(String entries) throws IOException {
    Ontology ontology = Ontology.shipped();
    OntologyFile file = new OntologyFile("lexicon/more.ttl", "more.ttl", PREFIXES + entries);
    return new LexiconReader(ontology)
        .remarks(new OntologyFiles(List.of(file)), new EntryCheck(ontology)::unmatched).stream()
            .map(TurtleDiagnostic::asWarning)
            .toList();
  }

  @Test
  void goodEntry_isNotSpokenOf() throws IOException {
    assertThat(
            check(
                """
                lex:evict-v a ontolex:Word ; rdfs:label "evict"@en ; lexinfo:partOfSpeech lexinfo:verb ;
                  ontolex:denotes ng:Arrest ; arg:subject ng:agent ; arg:clause ng:theme .
                lex:not a ontolex:Word ; rdfs:label "not"@en ; lexinfo:partOfSpeech lexinfo:adverb ;
                  ng:function ng:Negation .
                """))
        .isEmpty();
  }

  @Test
  void unmatchedArguments_areToldWithTheirPlaces() throws IOException {
    assertThat(
            check(
                """
                lex:say-v a ontolex:Word ; rdfs:label "say"@en ; lexinfo:partOfSpeech lexinfo:verb ;
                  ontolex:denotes ng:Arrest ; arg:subject ng:agent ;
                  arg:clause ng:place .
                lex:own-v a ontolex:Word ; rdfs:label "own"@en ; lexinfo:partOfSpeech lexinfo:verb ;
                  ontolex:denotes ng:owner ; arg:object rdf:object .
                """))
        .containsExactly(
            "more.ttl:10:3: warning: the content of a clause is an event or a text, and \"place\""
                + " takes neither",
            "more.ttl:12:19: warning: no argument fills rdf:subject, so nothing can be so related;"
                + " add one");
  }

  @Test
  void unmatchedWords_areToldWithTheirPlaces() throws IOException {
    assertThat(
            check(
                """
                lex:jail-v a ontolex:MultiWordExpression ; rdfs:label "put … behind bars"@en ;
                  lexinfo:partOfSpeech lexinfo:verb ; ontolex:denotes ng:Arrest .
                lex:yearly a ontolex:Word ; rdfs:label "yearly"@en ; lexinfo:partOfSpeech lexinfo:adverb ;
                  ontolex:denotes ng:Arrest .
                """))
        .containsExactly(
            "more.ttl:8:55: warning: no text has these signs; leave gaps unmarked, write ' for ’",
            "more.ttl:11:19: warning: adverbs are cue words only; they denote nothing");
  }

  @Test
  void example_canBeMatched() throws IOException {
    OntologyFiles files = OntologyFiles.ofFolder(Path.of("ontology/examples/company-news"));
    Ontology ontology = Ontology.of(files);

    assertThat(new LexiconReader(ontology).remarks(files, new EntryCheck(ontology)::unmatched))
        .isEmpty();
  }
}
