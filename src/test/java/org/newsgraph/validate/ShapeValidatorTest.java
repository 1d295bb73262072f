package org.newsgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class ShapeValidatorTest {

  private final GraphWriter writer = Writers.still();

  @Test
  void graphAsItIsWritten_conforms() throws IOException {
    Graph facts = writer.write(SampleArticles.dockers("a")).facts();

    assertThat(new ShapeValidator(Ontology.shipped()).validate(facts))
        .isEqualTo(new Validation.Conforms());
  }

  @Test
  void claimWithoutItsAssertion_isAViolation() throws IOException {
    Graph facts = writer.write(SampleArticles.dockers("a")).facts();
    Node statedIn = NodeFactory.createURI(OntologyTerm.ng("statedIn").iri());
    Node claim = facts.find(Node.ANY, statedIn, Node.ANY).next().getSubject();
    facts.remove(claim, statedIn, Node.ANY);

    Validation validation = new ShapeValidator(Ontology.shipped()).validate(facts);

    assertThat(validation).isInstanceOf(Validation.Violations.class);
    assertThat(validation)
        .isInstanceOfSatisfying(
            Validation.Violations.class,
            violations -> assertThat(violations.report()).contains(claim.getURI(), "statedIn"));
  }

  @Test
  void classOfASubclass_countsAsTheClass() {
    Graph shapes =
        turtle(
            """
            [] a sh:NodeShape ; sh:targetSubjectsOf ng:agent ;
              sh:property [ sh:path ng:agent ; sh:class ng:Organization ] .
            """);
    Graph classes = turtle("ng:ArmedGroup rdfs:subClassOf ng:Organization .");
    Graph facts = turtle("ng:e ng:agent ng:crew . ng:crew a ng:ArmedGroup .");

    assertThat(new ShapeValidator(shapes, classes).validate(facts))
        .isInstanceOf(Validation.Conforms.class);
    assertThat(new ShapeValidator(shapes, turtle("")).validate(facts))
        .isInstanceOf(Validation.Violations.class);
  }

  private static Graph turtle(String text) {
    String prefixes =
        """
        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    return RDFParser.fromString(prefixes + text, Lang.TURTLE).toGraph();
  }
}
