package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.modality;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactualityTest {

  @Test
  void plainSentence_isAffirmedAndCertain() {
    assertThat(modality("Police arrested the driver.", "arrested")).isEqualTo("affirmed certain");
  }

  @ParameterizedTest
  @CsvSource({
    "Police did not arrest the driver., arrest, not",
    "Police never arrested the driver., arrested, never",
    "No driver was arrested., arrested, No",
    "Police arrested no driver., arrested, no",
    "Neither driver was arrested., arrested, Neither"
  })
  void negation_negates(String sentence, String word, String cue) {
    assertThat(modality(sentence, word)).isEqualTo("negated certain (" + cue + ")");
  }

  @Test
  void negativePronoun_negates() {
    assertThat(modality("Nobody was arrested.", "arrested")).isEqualTo("negated certain (Nobody)");
  }

  @ParameterizedTest
  @CsvSource({
    "Police may arrest the driver., arrest, may",
    "Police might arrest the driver., arrest, might",
    "Police could arrest the driver., arrest, could",
    "The driver was possibly arrested., arrested, possibly",
    "Police will arrest the driver., arrest, will"
  })
  void modal_makesPossible(String sentence, String word, String cue) {
    assertThat(modality(sentence, word)).isEqualTo("affirmed possible (" + cue + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "The driver allegedly killed a guard., killed, allegedly",
    "The driver reportedly killed a guard., killed, reportedly",
    "The driver was accused of killing a guard., killing, accused",
    "The driver is suspected of killing a guard., killing, suspected",
    "The driver was charged with killing a guard., killing, charged"
  })
  void allegation_makesProbable(String sentence, String word, String cue) {
    assertThat(modality(sentence, word)).isEqualTo("affirmed probable (" + cue + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "Rebels planned to attack the port., attack, planned",
    "Rebels want to attack the port., attack, want",
    "Rebels threatened to attack the port., attack, threatened",
    "The mayor urged the army to attack the port., attack, urged",
    "If rebels attack the port the ships will leave., attack, If",
    "Rebels bought boats in order to attack the port., attack, attack"
  })
  void planDemandConditionAndPurpose_makePossible(String sentence, String word, String cue) {
    assertThat(modality(sentence, word)).isEqualTo("affirmed possible (" + cue + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "Rebels failed to attack the port., attack, failed",
    "Rebels refused to attack the port., attack, refused",
    "The driver denied killing a guard., killing, denied",
    "The driver denied that he killed a guard., killed, denied"
  })
  void verbThatNegatesItsComplement_negates(String sentence, String word, String cue) {
    assertThat(modality(sentence, word)).startsWith("negated").contains(cue);
  }

  @Test
  void twoNegations_affirm() {
    assertThat(modality("The driver did not deny that he killed a guard.", "killed"))
        .startsWith("affirmed");
  }

  @Test
  void negationAndModal_addUp() {
    assertThat(modality("Police may not arrest the driver.", "arrest"))
        .isEqualTo("negated possible (not, may)");
  }

  @Test
  void coordinatedVerb_sharesTheAuxiliary() {
    assertThat(modality("The firm may close the mine or sell the port.", "sell"))
        .isEqualTo("affirmed possible (may)");
  }

  @Test
  void relativeClause_isNotTouchedByTheClauseAboveIt() {
    assertThat(modality("Police did not find the man who killed a guard.", "killed"))
        .isEqualTo("affirmed certain");
  }

  @Test
  void reportedClause_isCertain() {
    assertThat(modality("Police said that the man killed a guard.", "killed"))
        .isEqualTo("affirmed certain");
  }

  @Test
  void aspectVerb_leavesItsComplementCertain() {
    assertThat(modality("The rebels began to attack the port.", "attack"))
        .isEqualTo("affirmed certain");
  }

  @Test
  void denialOfAnEventNoun_negatesIt() {
    assertThat(modality("The minister denied the attack.", "attack")).startsWith("negated");
  }
}
