package org.newsgraph.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Ng;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

/// What saying on what grounds a fact stands may cost.
class OverheadTest {

  private static final int SENTENCES = 4;

  private final Graph facts = Writers.still().write(SampleArticles.dockers("a")).facts();

  @Test
  void provenance_isAtMostEightTriplesForEachPlainOne() {
    long provenance = facts.stream().filter(OverheadTest::isProvenance).count();
    long plain = facts.size() - provenance;

    assertThat((double) provenance / plain).isLessThanOrEqualTo(8);
  }

  @Test
  void sentence_takesAtMostSixtyTriples() {
    assertThat((double) facts.size() / SENTENCES).isLessThanOrEqualTo(60);
  }

  @Test
  void claim_takesAtMostEightTriplesAndItsTimesWords() {
    long claims = facts.stream().filter(triple -> triple.getObject().equals(Ng.CLAIM)).count();
    long triples =
        facts.stream().filter(triple -> triple.getSubject().getURI().contains("/claim/")).count();

    assertThat(triples).isLessThanOrEqualTo(8 * claims + 1);
  }

  private static boolean isProvenance(Triple triple) {
    return triple
        .getSubject()
        .getURI()
        .matches(".*(/claim/|/assertion/|#char=|/position/|/quote/).*");
  }
}
