package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.eval.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final String SENTENCE = "The mayor says that Kora owns the Blue Line.";

  private static GoldFact owner(String id, String claimant) {
    return new GoldFact(
        id,
        SENTENCE,
        new GoldTerm.Thing(List.of("Blue Line"), List.of("Company")),
        List.of("owner"),
        new GoldTerm.Thing(List.of("Kora"), List.of("Person")),
        claimant.isEmpty() ? List.of() : List.of(claimant),
        "affirmed",
        "certain");
  }

  private static ExtractedFact found(String owner, String claimant) {
    String[] columns = {
      "subjectType",
      "Company",
      "subjectLabel",
      "the Blue Line",
      "property",
      "owner",
      "objectType",
      "Person",
      "objectLabel",
      owner,
      "quote",
      SENTENCE,
      claimant.isEmpty() ? "confidence" : "claimant",
      claimant
    };
    return row(columns);
  }

  @Test
  void extractedFact_thatStatesNone_isSpurious() {
    ExtractedFact wrong = found("Miro", "");

    Matching matching = Matching.of("harbour", List.of(owner("harbour-1", "")), List.of(wrong));

    assertThat(matching.matches()).isEmpty();
    assertThat(matching.missed()).extracting(GoldFact::id).containsExactly("harbour-1");
    assertThat(matching.spurious()).containsExactly(wrong);
  }

  @Test
  void duplicateFacts_areRightAndBestIsMatched() {
    ExtractedFact article = found("Kora", "");
    ExtractedFact mayor = found("Kora", "the mayor");

    Matching matching =
        Matching.of("harbour", List.of(owner("harbour-1", "mayor")), List.of(article, mayor));

    assertThat(matching.right()).containsExactly(article, mayor);
    assertThat(matching.matches()).extracting(FactMatch::fact).containsExactly(mayor);
    assertThat(matching.matches().getFirst().sameClaimant()).isTrue();
  }

  @Test
  void oneThatStatesTwo_countsForBoth() {
    List<GoldFact> gold = List.of(owner("harbour-1", ""), owner("harbour-2", ""));

    Matching matching = Matching.of("harbour", gold, List.of(found("Kora", "")));

    assertThat(matching.matches()).hasSize(2);
    assertThat(matching.right()).hasSize(1);
  }

  @Test
  void freeFact_isPreferredOverMatchedFact() {
    ExtractedFact article = found("Kora", "");
    ExtractedFact mayor = found("Kora", "the mayor");
    List<GoldFact> gold = List.of(owner("harbour-1", ""), owner("harbour-2", ""));

    Matching matching = Matching.of("harbour", gold, List.of(article, mayor));

    assertThat(matching.matches()).extracting(FactMatch::fact).containsExactly(article, mayor);
    assertThat(matching.matches()).extracting(FactMatch::sameClaimant).containsExactly(true, false);
  }
}
