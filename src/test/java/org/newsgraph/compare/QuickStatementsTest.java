package org.newsgraph.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Alignment;

class QuickStatementsTest {

  static {
    JenaSystem.init();
  }

  private static final ArticleSource ARTICLE =
      new ArticleSource(
          "https://example.org/article/a",
          Optional.of("https://news.example/a"),
          Optional.empty(),
          Optional.of("2026-11-24"));

  private static Comparison located(String subjectType, double confidence, Mark mark) {
    StatedFact fact =
        new StatedFact(
            ARTICLE,
            "https://example.org/claim/1",
            "Lundhavn",
            "Q1",
            OntologyTerm.ng("locatedIn"),
            NodeFactory.createURI("https://example.org/entity/estmark"),
            Optional.of("Q2"),
            "Estmark",
            Optional.empty(),
            true,
            "certain",
            "",
            Set.of(OntologyTerm.ng(subjectType)),
            Set.of(OntologyTerm.ng("Country")),
            confidence);
    Set<OntologyTerm> places = Set.of(OntologyTerm.ng("Place"), OntologyTerm.ng("Country"));
    Alignment alignment = new Alignment(fact.property(), "P131", true, false, places, places);
    return new Comparison(fact, mark, alignment, List.of(), "", Optional.of("Q2"));
  }

  private static QuickStatements of(Comparison comparison) {
    return QuickStatements.of(List.of(comparison));
  }

  @Test
  void sureFact_isWrittenWithAddressAndDay() {
    assertThat(of(located("Place", 0.9, Mark.NEW)).lines())
        .containsExactly(
            "Q1\tP131\tQ2\tS854\t\"https://news.example/a\"\tS813\t+2026-11-24T00:00:00Z/11");
  }

  @Test
  void propertyOfOtherThings_isLeftOut() {
    assertThat(of(located("ArmedGroup", 0.9, Mark.NEW)))
        .returns(List.of(), QuickStatements::lines)
        .returns(
            List.of("Lundhavn locatedIn Estmark: P131 of Wikidata is not for such things"),
            QuickStatements::leftOut);
  }

  @Test
  void unsureFact_isLeftOut() {
    assertThat(of(located("Place", 0.6, Mark.NEW)).leftOut())
        .containsExactly("Lundhavn locatedIn Estmark: its confidence is only 0.60");
  }

  @Test
  void confirmedOrMerelyClaimedFact_isNotProposed() {
    assertThat(of(located("Place", 0.9, Mark.ONLY_CLAIMED)).lines()).isEmpty();
    assertThat(of(located("Place", 0.9, Mark.CONFIRMED)).lines()).isEmpty();
  }
}
