package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.reports;

import org.junit.jupiter.api.Test;

class AttributionTest {

  @Test
  void reportingVerb_givesItsClauseToItsSubject() {
    assertThat(reports("Police said that two men were arrested."))
        .containsExactly("Police said: that two men were arrested");
  }

  @Test
  void reportingVerb_withoutThat_givesItsClauseToItsSubject() {
    assertThat(reports("Police said two men were arrested."))
        .containsExactly("Police said: two men were arrested");
  }

  @Test
  void reportingVerb_behindTheClause_givesItToItsSubject() {
    assertThat(reports("Two men were arrested in Oslo, police said."))
        .containsExactly("police said: Two men were arrested in Oslo");
  }

  @Test
  void invertedReport_givesTheClauseToTheNounBehindTheVerb() {
    assertThat(reports("Two men were arrested, said Anna Berg."))
        .containsExactly("Anna Berg said: Two men were arrested");
  }

  @Test
  void accordingTo_atTheEnd_givesTheSentenceToItsNoun() {
    assertThat(reports("Two men were arrested in Oslo, according to police."))
        .containsExactly("police according to: Two men were arrested in Oslo");
  }

  @Test
  void accordingTo_atTheFront_givesTheSentenceToItsNoun() {
    assertThat(reports("According to the ministry, two men were arrested."))
        .containsExactly("ministry According to: two men were arrested");
  }

  @Test
  void passiveReport_hasNoSource() {
    assertThat(reports("It was reported that two men were arrested."))
        .containsExactly("somebody reported: that two men were arrested");
  }

  @Test
  void sentenceWithoutReport_isTheArticlesOwn() {
    assertThat(reports("Police arrested two men in Oslo.")).isEmpty();
  }

  @Test
  void reportingClause_isNotPartOfWhatIsSaid() {
    assertThat(reports("The minister told the newspaper that the army left Bergen."))
        .containsExactly("minister told: that the army left Bergen");
  }

  @Test
  void nestedReports_areBothFound() {
    assertThat(reports("Police said the man claimed that soldiers killed the guard."))
        .containsExactlyInAnyOrder(
            "Police said: the man claimed that soldiers killed the guard",
            "man claimed: that soldiers killed the guard");
  }

  @Test
  void directQuote_isItsSpeakers() {
    assertThat(reports("\"The army will leave the town,\" the minister said."))
        .contains("minister said: The army will leave the town");
  }

  @Test
  void directQuote_introducedByItsSpeaker_isTheirs() {
    assertThat(reports("The minister said: \"The army will leave the town.\""))
        .contains("minister said: The army will leave the town");
  }

  @Test
  void quoteOverTwoSentences_isOneSpeakers() {
    assertThat(
            reports(
                "\"The army will leave the town,\" the minister said.",
                "\"Nobody will stay behind in the barracks.\""))
        .contains(
            "minister said: The army will leave the town",
            "minister said: Nobody will stay behind in the barracks");
  }

  @Test
  void oneOpenQuote_goesOnInTheNextSentence() {
    assertThat(
            reports("Anna Berg said: “The army will leave the town.", "Nobody will stay behind.”"))
        .contains(
            "Anna Berg said: The army will leave the town",
            "Anna Berg said: Nobody will stay behind");
  }

  @Test
  void scareQuotes_areNoQuotation() {
    assertThat(reports("The \"iron bridge\" collapsed in Oslo.")).isEmpty();
  }
}
