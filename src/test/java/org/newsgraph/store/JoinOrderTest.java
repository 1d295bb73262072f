package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;

class JoinOrderTest {

  static {
    JenaSystem.init();
  }

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefixes(PrefixMapping.Extended)
          .setNsPrefix("dcterms", DCTerms.NS)
          .setNsPrefix("ng", "https://w3id.org/newsgraph/ontology#");

  @Test
  void order_withEventType_startsWithType() {
    assertThat(
            ordered(
                "(?g dcterms:identifier ?article)",
                "(?claim rdf:predicate ng:agent)",
                "(?claim rdf:subject ?event)",
                "(?event rdf:type ng:Arrest)"))
        .startsWith(triple("(?event rdf:type ng:Arrest)"), triple("(?claim rdf:subject ?event)"))
        .endsWith(triple("(?g dcterms:identifier ?article)"));
  }

  @Test
  void order_withAName_beginsWithTheName() {
    assertThat(
            ordered(
                "(?claim ng:statedIn ?assertion)",
                "(?claim rdf:object ?thing)",
                "(?thing rdf:type ng:Person)",
                "(?thing rdfs:label 'Ana Sol')"))
        .startsWith(triple("(?thing rdfs:label 'Ana Sol')"), triple("(?thing rdf:type ng:Person)"));
  }

  @Test
  void order_withDenial_startsWithNegatedAssertions() {
    assertThat(
            ordered(
                "(?claim rdf:subject ?event)",
                "(?assertion ng:certainty ng:Certain)",
                "(?claim ng:statedIn ?assertion)",
                "(?assertion ng:polarity ng:Negated)"))
        .startsWith(triple("(?assertion ng:polarity ng:Negated)"));
  }

  private static List<Triple> ordered(String... triples) {
    List<Triple> written = Arrays.stream(triples).map(JoinOrderTest::triple).toList();
    return new JoinOrder().reorder(BasicPattern.wrap(written)).getList();
  }

  private static Triple triple(String text) {
    return SSE.parseTriple(text, PREFIXES);
  }
}
