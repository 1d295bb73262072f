package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.facts;

import org.junit.jupiter.api.Test;

/// Whose deed it is where the clause does not say it by itself, or the parser gets it wrong.
class ClauseFactsTest {

  @Test
  void gerundBehindAnAccusation_isTheAccusedOnesDeed() {
    assertThat(facts("Berg was accused of recruiting fighters."))
        .contains(
            "Recruitment(recruiting) agent Berg [probable]",
            "Recruitment(recruiting) patient fighters [probable]");
  }

  @Test
  void gerundBehindANoun_isTheDeedOfTheVerbsSubject() {
    assertThat(facts("The party has kept a policy of turning away boats."))
        .anyMatch(fact -> fact.startsWith("Return(turning away) agent party"));
  }

  @Test
  void placeBehindADuration_isTheVerbsPlace() {
    assertThat(facts("The rebels held her for two years in a camp."))
        .contains("Imprisonment(held) place camp");
  }

  @Test
  void nameBehindAFrontedPlace_isTheSubject() {
    assertThat(facts("On board the Ariel, Berg said that the situation was grave."))
        .contains("Statement(said) agent Berg");
  }

  @Test
  void participleWithASubject_isAReducedRelativeClause() {
    assertThat(facts("Voters questioned in May were arrested."))
        .contains("Arrest(arrested) patient Voters");
  }

  @Test
  void participlesBehindHad_goOnWithTheReportedClause() {
    assertThat(
            facts(
                "Officials said the police had raided the house, seized two phones and arrested a"
                    + " man."))
        .contains(
            "Seizure(seized) agent police [says Officials]",
            "Arrest(arrested) agent police [says Officials]");
  }

  @Test
  void participleBehindAComma_isTheSubjectsDeed() {
    assertThat(facts("The rebels attacked a base near Oslo, killing two soldiers."))
        .contains("Death(killing) agent rebels", "Death(killing) patient two soldiers");
  }

  @Test
  void offenceInTheIng_isTheDeedOfThePunished() {
    assertThat(facts("Judges jailed the former minister for six years for taking bribes."))
        .noneMatch(fact -> fact.contains("bribes) agent Judges"));
  }

  @Test
  void purposeOfAThing_isNoEvent() {
    assertThat(facts("The measures to combat fraud are unclear."))
        .noneMatch(fact -> fact.contains("combat"));
  }

  @Test
  void agentNounOfHabit_tellsWithItsOtherSide() {
    assertThat(facts("The minister thanked the users of the app."))
        .contains("Use(users) theme app");
  }

  @Test
  void receiver_isNotWhatIsProvided() {
    assertThat(facts("The bank provided the firm with a loan."))
        .contains("Support(provided) beneficiary firm")
        .doesNotContain("Support(provided) theme firm");
  }

  @Test
  void orderWithPreposition_hasRecipientAndContent() {
    assertThat(facts("The mayor called on both sides to stop the fighting."))
        .anyMatch(fact -> fact.startsWith("Statement(called on) agent mayor"))
        .anyMatch(fact -> fact.startsWith("Statement(called on) recipient both sides"));
  }

  @Test
  void reportedOrder_hasItsSpeakerAsClaimant() {
    assertThat(facts("The minister asked the rebels not to attack the city."))
        .contains("Attack(attack) agent rebels [negated, possible, says minister]");
  }

  @Test
  void quotationInAClause_keepsTheWholeClause() {
    assertThat(facts("The coach insisted that his aim was not to \"forget the grave past\"."))
        .noneMatch(fact -> fact.contains("theme forget"));
  }

  @Test
  void contrastBehindAComma_goesOnWithTheMainClause() {
    assertThat(facts("The company admitted that users had trouble, but dismissed the complaints."))
        .noneMatch(fact -> fact.contains("dismissed) agent users"));
  }

  @Test
  void definiteNounUnderAModal_isPresupposed() {
    assertThat(facts("Lawyers may study the sentence of the Supreme Court."))
        .contains("Conviction(sentence) agent Supreme Court");
  }

  @Test
  void electedSomebodySomething_givesTheOffice() {
    assertThat(facts("Lund was elected president of the club in 2001."))
        .contains(
            "Appointment(elected) patient Lund",
            "Appointment(elected) theme president of the club",
            "Lund position president",
            "Lund leaderOf club");
  }

  @Test
  void appointedSomebodySomething_isNoSingleName() {
    assertThat(facts("The board appointed Karl Berg director of the museum on Monday."))
        .contains("Appointment(appointed) patient Karl Berg", "Karl Berg position director");
  }

  @Test
  void officeBehindAs_isThatOfTheAppointed() {
    assertThat(facts("Nils Holm was sworn in as mayor of Bergen."))
        .contains("Nils Holm position mayor", "Nils Holm leaderOf Bergen");
  }

  @Test
  void quantityOfPeople_isPeople() {
    assertThat(facts("Thousands of people left Kyiv."))
        .anyMatch(fact -> fact.contains("left) agent Thousands of people"));
  }

  @Test
  void onArrival_isNoOffence() {
    assertThat(facts("The man was arrested on arrival in Oslo."))
        .contains("Arrest(arrested) patient man")
        .noneMatch(fact -> fact.contains("offence"));
  }

  @Test
  void thingsAlone_meanTheWordOtherwise() {
    assertThat(facts("The study attacks an old theory."))
        .noneMatch(fact -> fact.startsWith("Attack"));
  }

  @Test
  void twoReportedClauses_areJudgedOneByOne() {
    assertThat(
            facts(
                "The minister said that the situation was grave and that the army had left Oslo."))
        .contains(
            "Statement(said) theme the situation was grave",
            "Travel(left) agent army [says minister]");
  }

  @Test
  void pullQuote_isSaidByTheNameBehindIt() {
    assertThat(facts("I was never told why they were so afraid of me.", "Nina Berg"))
        .anyMatch(fact -> fact.startsWith("Statement(told)") && fact.endsWith("says Nina Berg]"));
  }
}
