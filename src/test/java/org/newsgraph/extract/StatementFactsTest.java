package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.facts;

import org.junit.jupiter.api.Test;

/// Reported words that fit no other type are kept as they are.
class StatementFactsTest {

  @Test
  void contentOfNoType_isAStatement() {
    assertThat(facts("The minister said that the situation was grave."))
        .contains(
            "Statement(said) agent minister", "Statement(said) theme the situation was grave");
  }

  @Test
  void contentOfAType_isNoStatement() {
    assertThat(facts("The minister said that the army attacked Oslo."))
        .noneMatch(fact -> fact.startsWith("Statement"));
  }

  @Test
  void hearer_isTheRecipient() {
    assertThat(facts("The minister told the newspaper that the situation was grave."))
        .contains("Statement(told) recipient newspaper");
  }

  @Test
  void directQuote_isAStatementWithoutItsMarks() {
    assertThat(facts("\"The situation is grave and unclear,\" Anna Berg said."))
        .contains(
            "Statement(said) agent Anna Berg",
            "Statement(said) theme The situation is grave and unclear");
  }

  @Test
  void accordingTo_isAStatementOfItsNoun() {
    assertThat(facts("According to the ministry, the situation is grave."))
        .contains(
            "Statement(According to) agent ministry",
            "Statement(According to) theme the situation is grave");
  }

  @Test
  void firstPersonInAQuote_isTheSpeaker() {
    assertThat(facts("\"Police arrested me in Oslo on Monday,\" Anna Berg said."))
        .contains("Arrest(arrested) patient Anna Berg [says Anna Berg]");
  }

  @Test
  void quotedFact_isTheSpeakersClaim() {
    assertThat(facts("\"The army attacked a school in Oslo,\" the minister said."))
        .contains("Attack(attacked) place Oslo [says minister]");
  }

  @Test
  void whatSomebodyIsRefused_isNotDeniedToBe() {
    assertThat(facts("The sailors were denied visas."))
        .noneMatch(fact -> fact.startsWith("Statement"));
  }

  @Test
  void phraseBeforeTheVerb_makesNoOtherVerbOfIt() {
    assertThat(facts("Of the sailors, Reuters spoke with two."))
        .noneMatch(fact -> fact.startsWith("Statement"))
        .anyMatch(fact -> fact.startsWith("Communication"));
  }

  @Test
  void speakerBehindTheVerb_isTheAgent() {
    assertThat(facts("\"The plan is a good one,\" said Hall to the crowd."))
        .anyMatch(fact -> fact.matches("Statement\\(said\\) agent Hall"))
        .anyMatch(fact -> fact.matches("Statement\\(said\\) recipient crowd"));
  }

  @Test
  void clauseWithAs_reportsTheMainClause() {
    assertThat(facts("As Berg told the Harbour Times, exports have dropped since May."))
        .contains(
            "Statement(told) agent Berg",
            "Statement(told) recipient Harbour Times",
            "Statement(told) theme exports have dropped since May");
  }

  @Test
  void indirectQuestion_isTheTheme() {
    assertThat(facts("The minister announced where the court will be moved."))
        .contains("Statement(announced) theme where the court will be moved");
  }

  @Test
  void clauseInTheComplement_isNoComplementByItself() {
    assertThat(facts("Berg noted the figures show trade growth is also important."))
        .contains(
            "Statement(noted) agent Berg",
            "Statement(noted) theme the figures show trade growth is also important");
  }

  @Test
  void phraseAtTheBeginning_belongsToTheTheme() {
    assertThat(facts("Officials said that in May the council will decide."))
        .contains("Statement(said) theme in May the council will decide");
  }

  @Test
  void whatSomethingIsCalled_isAStatementButAName_isNone() {
    assertThat(facts("Tom Hall called the election a fraud."))
        .contains(
            "Statement(called) agent Tom Hall", "Statement(called) theme the election a fraud");
    assertThat(facts("The dog is called Rex.")).noneMatch(fact -> fact.startsWith("Statement"));
  }

  @Test
  void clauseBeforeTheVerb_isWhatIsAdmitted() {
    assertThat(facts("Hackers attacked the bank, the company admitted."))
        .contains("Attack(attacked) agent Hackers [says company]");
  }

  @Test
  void findingSomething_saysNothing() {
    assertThat(facts("The bodies of three climbers were found on Mount Kenya."))
        .noneMatch(fact -> fact.startsWith("Statement"));
  }
}
