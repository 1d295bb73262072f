package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.mentions;

import org.junit.jupiter.api.Test;

class MentionFinderTest {

  @Test
  void name_ofSeveralWords_isOneMention() {
    assertThat(mentions("Anna Berg met Tom Hall in Oslo."))
        .containsExactly(
            "Anna Berg: Person, named", "Tom Hall: Person, named", "Oslo: Place, named");
  }

  @Test
  void name_cutAtItsHyphens_isWhole() {
    assertThat(mentions("Police questioned Jean-Claude Roy on Monday."))
        .contains("Jean-Claude Roy: Person, named");
  }

  @Test
  void title_beforeAName_isAMentionOfItsOwn() {
    assertThat(mentions("Interior Minister Anna Berg resigned."))
        .contains("Anna Berg: Person, named")
        .anyMatch(mention -> mention.endsWith("Minister: Person"));
  }

  @Test
  void peopleWithANumber_areACountedGroup() {
    assertThat(mentions("Two men were arrested.")).containsExactly("Two men: Group x2");
  }

  @Test
  void numberInWords_isRead() {
    assertThat(mentions("The strike cost two million workers their jobs."))
        .anyMatch(mention -> mention.endsWith("workers: Group x2000000"));
  }

  @Test
  void roundNumber_countsAsTheNumber() {
    assertThat(mentions("Some 130 miners left the camp."))
        .anyMatch(mention -> mention.endsWith("130 miners: Group x130"));
  }

  @Test
  void numberAlone_isAGroup() {
    assertThat(mentions("Three were killed in the fire.")).contains("Three: Group x3");
  }

  @Test
  void thingsWithANumber_areCountedThings() {
    assertThat(mentions("Officers seized 40 phones.")).contains("40 phones: Thing x40");
  }

  @Test
  void demonymAsANoun_isAGroup() {
    assertThat(mentions("Three Albanians were detained."))
        .anyMatch(mention -> mention.contains("Albanians: Group x3"));
  }

  @Test
  void peoplePointedAt_areAGroup() {
    assertThat(mentions("Police held those arrested in the raid."))
        .anyMatch(mention -> mention.matches("those( arrested.*)?: Group"));
  }

  @Test
  void onePersonDescribed_isAPerson() {
    assertThat(mentions("A fisherman found the boat.")).contains("fisherman: Person");
  }

  @Test
  void institution_withItsField_isOneName() {
    assertThat(mentions("The Ministry of Justice rejected the request."))
        .contains("Ministry of Justice: GovernmentBody, named");
  }

  @Test
  void kindOfOrganisation_isToldByAWordOfItsName() {
    assertThat(mentions("The Harbour Police arrested a woman."))
        .contains("Harbour Police: GovernmentBody, named");
  }

  @Test
  void country_isAPlaceWhateverTheTagger() {
    assertThat(mentions("Italy expelled the envoy.")).contains("Italy: Place, named");
  }

  @Test
  void shortComplement_belongsToTheDescription() {
    assertThat(mentions("The head of the charity resigned."))
        .contains("head of the charity: Person");
  }

  @Test
  void pronouns_tellPersonGroupOrThing() {
    assertThat(mentions("She told them that it burned."))
        .containsExactly("She: Person, pronoun", "them: Group, pronoun", "it: Thing, pronoun");
  }

  @Test
  void time_isNoMention() {
    assertThat(mentions("The ship sank on 3 May 2015.")).containsExactly("ship: Thing");
  }

  @Test
  void capitalisedKind_isADescription() {
    assertThat(mentions("The Report blames Italy.")).contains("Report: Work");
  }

  @Test
  void quantityOfPeople_isAGroup() {
    assertThat(mentions("Hundreds of sailors protested in Oslo."))
        .contains("Hundreds of sailors: Group");
  }

  @Test
  void andInsideAName_belongsToIt() {
    assertThat(mentions("The National Air and Space Museum opened in Oslo."))
        .anyMatch(mention -> mention.startsWith("National Air and Space Museum: "));
    assertThat(mentions("Airbus is owned by Nordic Aviation & Space Company."))
        .anyMatch(mention -> mention.startsWith("Nordic Aviation & Space Company: "));
  }

  @Test
  void andBetweenNames_partsThem() {
    assertThat(mentions("Google and Facebook signed the treaty."))
        .anyMatch(mention -> mention.startsWith("Google: "))
        .anyMatch(mention -> mention.startsWith("Facebook: "));
  }

  @Test
  void nameBehindMr_isAPersons() {
    assertThat(mentions("Mr Key signed the agreement.")).contains("Key: Person, named");
  }

  @Test
  void whatAnEventHappensTo_isAMention() {
    assertThat(mentions("The bus crash killed two men.")).contains("bus: Thing");
  }

  @Test
  void numberBehindAName_belongsToIt() {
    assertThat(mentions("A Boeing 737 crashed near Oslo on Friday."))
        .anyMatch(mention -> mention.startsWith("Boeing 737: "));
  }
}
