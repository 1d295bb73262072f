package org.newsgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class ShippedShapesTest {

  static {
    JenaSystem.init();
  }

  private static final String GOOD =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX : <https://example.org/>

      :article a ng:Article , schema:NewsArticle ; dcterms:identifier "a-1" ; dcterms:title "Ferry sinks" .
      :sink a ng:Disaster ; rdfs:label "sank" ; ng:predicate "sink" ; ng:patient :ferry .
      :ferry a ng:Thing ; rdfs:label "the ferry" .
      :owners a ng:Company ; rdfs:label "Blue Line" .
      :claim rdf:subject :sink ; rdf:predicate ng:patient ; rdf:object :ferry ;
        ng:confidence 0.9 ; ng:statedIn :sure ; ng:objectSpan "0,5" .
      :sure ng:polarity ng:Affirmed ; ng:certainty ng:Certain ;
        ng:evidence <https://example.org/article#char=0,12> ; ng:trigger "6,11" .
      :doubt rdf:subject :ferry ; rdf:predicate ng:owner ; rdf:object :owners ;
        ng:confidence 0.5 ; ng:statedIn :unsure .
      :unsure ng:polarity ng:Negated ; ng:certainty ng:Certain ;
        ng:evidence <https://example.org/article#char=0,12> ; ng:trigger "headline 0,5" ; ng:claimant :owners ; ng:negationCue "0,5" .
      <https://example.org/article#char=0,12> ng:quote "Ferry sinks." .
      """;

  private static ShapeValidator validator;

  @BeforeAll
  static void readShapes() throws IOException {
    validator = new ShapeValidator(Ontology.shipped());
  }

  @Test
  void completeGraph_conforms() {
    assertThat(validator.validate(graph(GOOD))).isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void namedEvent_needsNoPredicate() {
    String named = "<https://w3id.org/newsgraph/id/entity/operation-surf-1> ";

    assertThat(
            validator.validate(
                graph(GOOD + named + "a ng:Operation ; rdfs:label \"Operation Surf\" .")))
        .isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void graphThatTheWriterMakes_conforms() {
    Graph facts = Writers.still().write(SampleArticles.dockers("dockers")).facts();

    assertThat(validator.validate(facts)).isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void roleOfOnlyClaimedEvent_conforms() {
    String sentence = "Police charged Ana Kora with theft.";
    ArticleSketch sketch = new ArticleSketch("theft", "Theft", sentence);
    sketch.fact(
        sketch.event("Charge", "charge", "charged"),
        "offence",
        sketch.event("Seizure", "steal", "theft"),
        sketch.says(sentence, "charged"));

    assertThat(validator.validate(Writers.still().write(sketch.facts()).facts()))
        .isInstanceOf(Validation.Conforms.class);
  }

  @ParameterizedTest(name = "without \"{0}\": {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rdf:subject :sink ;                 | a claim has one subject
          rdf:predicate ng:patient ;          | a claim has one predicate
          rdf:object :ferry ;                 | a claim has one object
          ng:statedIn :sure ;                 | a claim is stated in one assertion
          ng:polarity ng:Affirmed ;           | an assertion has one polarity
          ng:certainty ng:Certain ;           | an assertion has one certainty
          ng:confidence 0.5 ;                 | a claim has one confidence
          ng:evidence <https://example.org/article#char=0,12> ; | an assertion has one sentence as evidence
          ; ng:trigger "6,11"                 | an assertion has one trigger
          <https://example.org/article#char=0,12> ng:quote "Ferry sinks." . | evidence has one quote
          ; rdfs:label "sank"                 | an event has one label
          ng:predicate "sink" ;               | an event has one predicate
          ; rdfs:label "the ferry"            | an entity has a label
          , schema:NewsArticle                | an article is a schema:NewsArticle too
          dcterms:identifier "a-1" ;          | an article has one identifier
          ; ng:patient :ferry                 | an affirmed and certain fact must stand as a plain triple too
          """)
  void missingPart_isReported(String part, String message) {
    assertThat(report(GOOD.replaceFirst(Pattern.quote(part), ""))).contains(message);
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ng:certainty ng:Sure         | ng:certainty ng:Certain    | an assertion has one certainty
          ng:polarity ng:Neutral       | ng:polarity ng:Negated     | an assertion has one polarity
          ng:confidence 1.5            | ng:confidence 0.5          | a claim has one confidence between 0 and 1
          "6 to 11"                    | "6,11"                     | an assertion has one trigger
          <x#char=0,5>                 | "0,5"                      | a claim has at most one object span
          #t=0,12>                     | #char=0,12>                | evidence is a sentence, whose IRI ends in its place
          ng:quote ""                  | ng:quote "Ferry sinks."    | evidence has one quote, which is not empty
          dcterms:identifier "a 1"     | dcterms:identifier "a-1"   | an article has one identifier of letters
          ng:claimant :sink            | ng:claimant :owners        | an assertion has at most one claimant, which is an entity
          a ng:Disaster , ng:Death     | a ng:Disaster              | an event has one type
          ng:claimedType ng:Disaster   | a ng:Disaster              | an event has its type plainly where one of its claims is
          ng:certainty ng:Possible     | ng:certainty ng:Certain    | else as ng:claimedType
          rdf:object "Blue Line"       | rdf:object :owners         | of the wrong kind for its predicate
          rdf:predicate ng:position    | rdf:predicate ng:owner     | of the wrong kind for its predicate
          """)
  void wrongPart_isReported(String wrong, String right, String message) {
    assertThat(report(GOOD.replace(right, wrong))).contains(message);
  }

  @ParameterizedTest(name = "with \"{0}\": {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :ferry ng:owner :owners .    | a denied or unsure fact must not stand as a plain triple
          :sink ng:place :ferry .      | a plain fact needs a claim that says on what grounds
          :ferry ng:age 12 .           | a plain fact needs a claim that says on what grounds
          :sink ng:time :ferry .       | a time is a date, month, year, date-time or text
          :sink ng:agent "storm" .     | an agent is an entity or event
          :ferry ng:count 1.5 .        | a count is a whole number
          :article ng:archivedAt "a.warc" .    | what an article is archived at is an archived copy
          :copy a ng:ArchivedCopy ; ng:payloadDigest "4f" . | a copy has one digest at most
          :copy a ng:ArchivedCopy ; ng:archivedOn "2026" . | a copy is of one time at most
          :ferry ng:owner :nobody .    | what the relation leads to must be an entity
          :sink ng:claimedType ng:Death .  | an event has one type
          :raid ng:claimedType ng:Person . | what an event is claimed to be is a class of events
          :raid ng:claimedType ng:Attack . | an event has one label
          :raid ng:claimedType ng:Attack ; ng:place :ferry . | a plain fact needs a claim
          """)
  void extraTriple_isReported(String triple, String message) {
    assertThat(report(GOOD + triple)).contains(message);
  }

  private static String report(String turtle) {
    return validator.validate(graph(turtle)) instanceof Validation.Violations violations
        ? violations.report()
        : "conforms";
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
