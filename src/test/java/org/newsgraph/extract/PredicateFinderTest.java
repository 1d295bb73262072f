package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.predicates;

import org.junit.jupiter.api.Test;

class PredicateFinderTest {

  @Test
  void verbsAndNounsOfTheLexicon_areFoundInOrder() {
    assertThat(predicates("Police arrested the driver after the attack."))
        .containsSubsequence("arrest verb", "attack noun");
  }

  @Test
  void verbOfNoEntry_isFoundTooAndOpen() {
    assertThat(predicates("The driver yodelled.")).contains("yodel verb ?");
  }

  @Test
  void nounOfNoEntry_isNoPredicate() {
    assertThat(predicates("The zither yodelled.")).containsExactly("yodel verb ?");
  }

  @Test
  void beAndHave_tellNothingByThemselves() {
    assertThat(predicates("The zither had a crack.")).isEmpty();
  }

  @Test
  void auxiliary_isNoPredicate() {
    assertThat(predicates("Police have arrested the driver.")).noneMatch(p -> p.startsWith("have"));
  }

  @Test
  void particle_isPartOfItsVerb() {
    assertThat(predicates("Rebels blew up the bridge.")).contains("blow up verb");
  }

  @Test
  void setPhrase_isOnePredicate() {
    assertThat(predicates("The banker is behind bars.")).contains("behind bars adjective");
  }

  @Test
  void compoundNounOfTheLexicon_isOnePredicate() {
    assertThat(predicates("The prime minister resigned."))
        .contains("prime minister noun")
        .doesNotContain("minister noun");
  }

  @Test
  void participleTakenForAnAdjective_isItsVerb() {
    assertThat(predicates("The convicted smuggler escaped.")).contains("convict verb");
  }

  @Test
  void capitalisedVerbInMidSentence_isPartOfATitle() {
    assertThat(predicates("The group Breaking the Silence denied the claim."))
        .noneMatch(p -> p.startsWith("break"));
  }
}
