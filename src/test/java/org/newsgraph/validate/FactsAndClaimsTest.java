package org.newsgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.update.UpdateExecution;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

/// Plain facts and claims go together: what is sure is both, what is not is a claim only.
class FactsAndClaimsTest {

  private static final String UNSURE_IS_PLAIN =
      "a denied or unsure fact must not stand as a plain triple";
  private static final String SURE_IS_NOT_PLAIN =
      "an affirmed and certain fact must stand as a plain triple too";
  private static final String CLASS_AT_ODDS =
      "an event has its type plainly where one of its claims is affirmed and certain,"
          + " else as ng:claimedType";
  private static final String WRONG_KIND =
      "the claim's object is of the wrong kind for its predicate";
  private static final String NO_CLAIM = "a plain fact needs a claim that says on what grounds";

  @Test
  void factThatBecomesUnsure_mustNotBePlain() throws IOException {
    assertThat(
            after(
                """
                DELETE { ?assertion ng:certainty ng:Certain }
                INSERT { ?assertion ng:certainty ng:Probable }
                WHERE { ?claim rdf:predicate ng:place ; ng:statedIn ?assertion }"""))
        .extracting(Violation::message)
        .hasSize(6)
        .containsOnly(UNSURE_IS_PLAIN, CLASS_AT_ODDS);
  }

  @Test
  void deniedFact_withPlainTriple_isReported() throws IOException {
    assertThat(
            after(
                """
                INSERT { ?payment ng:agent ?payer }
                WHERE { ?claim rdf:subject ?payment ; rdf:object ?payer ; ng:statedIn ?assertion .
                  ?assertion ng:polarity ng:Negated }"""))
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).isEqualTo(UNSURE_IS_PLAIN))
        .satisfies(violation -> assertThat(violation.value().toString()).contains("ana-kora"));
  }

  @Test
  void deniedFact_affirmedElsewhere_mayBePlain() throws IOException {
    assertThat(
            after(
                """
                DELETE { ?payment ng:claimedType ?class }
                INSERT { ?payment a ?class ; ng:agent ?payer . ng:other rdf:subject ?payment ;
                  rdf:predicate ng:agent ; rdf:object ?payer ; ng:confidence 0.9 ;
                  ng:statedIn ?sure }
                WHERE { ?claim rdf:subject ?payment ; rdf:object ?payer ; ng:statedIn ?denial .
                  ?payment ng:claimedType ?class .
                  ?denial ng:polarity ng:Negated . ?sure ng:certainty ng:Certain ;
                    ng:polarity ng:Affirmed }"""))
        .isEmpty();
  }

  @Test
  void sureFact_withoutPlainTriple_isReported() throws IOException {
    assertThat(after("DELETE { ?arrest ng:patient ?who } WHERE { ?arrest ng:patient ?who }"))
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).isEqualTo(SURE_IS_NOT_PLAIN))
        .satisfies(violation -> assertThat(violation.node().getURI()).contains("/claim/"));
  }

  @Test
  void literalWhereAThingBelongs_isAtFault() throws IOException {
    assertThat(
            after(
                """
                DELETE { ?claim rdf:object ?place } INSERT { ?claim rdf:object "Malta" }
                WHERE { ?claim rdf:predicate ng:destination ; rdf:object ?place }"""))
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).isEqualTo(WRONG_KIND))
        .satisfies(violation -> assertThat(violation.value().toString()).contains("\"Malta\""));
  }

  @Test
  void thingWhereALiteralBelongs_isAtFault() throws IOException {
    assertThat(
            after(
                """
                DELETE { ?claim rdf:object ?time . ?arrest ng:time ?time }
                INSERT { ?claim rdf:object ng:Then . ?arrest ng:time ng:Then }
                WHERE { ?claim rdf:predicate ng:time ; rdf:object ?time . ?arrest ng:time ?time }"""))
        .extracting(Violation::message)
        .contains(WRONG_KIND);
  }

  @Test
  void plainFactWithoutAClaim_isAtFault() throws IOException {
    assertThat(
            after(
                """
                INSERT { ?arrest ng:opponent ?who . ?who ng:alias "the two" }
                WHERE { ?arrest ng:patient ?who }"""))
        .hasSize(2)
        .allSatisfy(violation -> assertThat(violation.message()).isEqualTo(NO_CLAIM))
        .extracting(violation -> violation.property().orElseThrow().getURI())
        .anySatisfy(path -> assertThat(path).contains("opponent"))
        .anySatisfy(path -> assertThat(path).contains("alias"));
  }

  private static List<Violation> after(String update) throws IOException {
    Graph facts = Writers.still().write(SampleArticles.dockers("a")).facts();
    var dataset = DatasetFactory.wrap(ModelFactory.createModelForGraph(facts));
    UpdateExecution.dataset(dataset)
        .update(
            """
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """
                + update)
        .execute();
    return switch (new ShapeValidator(Ontology.shipped()).validate(facts)) {
      case Validation.Conforms() -> List.of();
      case Validation.Violations(List<Violation> violations) -> violations;
    };
  }
}
