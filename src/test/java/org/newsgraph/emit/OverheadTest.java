package org.newsgraph.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Ng;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

/// What saying on what grounds a fact stands may cost.
class OverheadTest {

  private static final int SENTENCES = 4;

  private final Graph facts = Writers.still().write(SampleArticles.dockers("a")).facts();
  private final long claims = facts.stream(Node.ANY, Ng.STATED_IN, Node.ANY).count();

  @Test
  void articleTriples_areAtMost12PerClaimPlus10() {
    assertThat(facts.size()).isLessThanOrEqualTo((int) (12 * claims + 10));
  }

  @Test
  void provenanceToPlainRatio_isAtMostFive() {
    long provenance = facts.stream().filter(OverheadTest::isProvenance).count();
    long plain = facts.size() - provenance;

    assertThat((double) provenance / plain).isLessThanOrEqualTo(5);
  }

  @Test
  void sentence_takesAtMostFortyTriples() {
    assertThat((double) facts.size() / SENTENCES).isLessThanOrEqualTo(40);
  }

  @Test
  void claim_takesFiveTriplesPlusValueSpan() {
    long triples =
        facts.stream().filter(triple -> triple.getSubject().getURI().contains("/claim/")).count();

    assertThat(triples).isEqualTo(5 * claims + 2);
  }

  private static boolean isProvenance(Triple triple) {
    return triple.getSubject().getURI().matches(".*(/claim/|/assertion/|#char=).*");
  }
}
