package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.facts;

import org.junit.jupiter.api.Test;

/// What noun phrases tell by themselves.
class NounPhraseFactsTest {

  @Test
  void numberBeforePeople_isTheirCount() {
    assertThat(facts("Two men were arrested.")).contains("Two men count 2 (integer)");
  }

  @Test
  void numberBeforeThings_isTheirCount() {
    assertThat(facts("Officers seized 40 phones.")).contains("40 phones count 40 (integer)");
  }

  @Test
  void countInReportedWords_isTheSourcesClaim() {
    assertThat(facts("Police said that two men were arrested."))
        .contains("two men count 2 (integer) [says Police]");
  }

  @Test
  void nationalityOfPeople_isCitizenship() {
    assertThat(facts("Two Italian sailors were rescued."))
        .contains("Two Italian sailors citizenOf Italy");
  }

  @Test
  void peopleFromACountry_areItsCitizens() {
    assertThat(facts("Three sailors from Italy were rescued."))
        .anyMatch(fact -> fact.matches("Three sailors.* citizenOf Italy"));
  }

  @Test
  void ministryOfACountry_isPartOfIt() {
    assertThat(facts("Greece's interior ministry denied the claim."))
        .anyMatch(fact -> fact.matches("(?i).*interior ministry partOf Greece"));
  }

  @Test
  void ministryByItsAdjective_isPartOfTheCountry() {
    assertThat(facts("The Greek interior ministry denied the claim."))
        .anyMatch(fact -> fact.matches("(?i).*interior ministry partOf Greece"));
  }

  @Test
  void newspaperByItsAdjective_isBasedInTheCountry() {
    assertThat(facts("A Greek newspaper published a report."))
        .anyMatch(fact -> fact.matches("Greek newspaper basedIn Greece"));
  }

  @Test
  void peopleNamedAfterAnOrganisation_areItsMembers() {
    assertThat(facts("Soldiers killed four ISIS fighters in Oslo."))
        .anyMatch(fact -> fact.matches("four ISIS fighters memberOf ISIS"));
  }

  @Test
  void titleBeforeAName_isAPosition() {
    assertThat(facts("Finance Minister Anna Berg resigned."))
        .contains("Anna Berg position Finance Minister");
  }

  @Test
  void titleOfABody_isPositionAndEmployer() {
    assertThat(facts("NASA spokeswoman Anna Berg resigned."))
        .contains("Anna Berg position spokeswoman", "Anna Berg employer NASA");
  }

  @Test
  void titleBehindAName_isPositionAndEmployer() {
    assertThat(facts("Tom Hall, a spokesman for the Harbour Police, resigned."))
        .contains("Tom Hall position spokesman", "Tom Hall employer Harbour Police");
  }

  @Test
  void titleInReportedWords_isTheArticlesOwn() {
    assertThat(facts("Police said that Finance Minister Anna Berg resigned."))
        .contains("Anna Berg position Finance Minister");
  }

  @Test
  void copula_tellsAPosition() {
    assertThat(facts("Anna Berg is the mayor of Oslo."))
        .anyMatch(fact -> fact.startsWith("Anna Berg position mayor"));
  }

  @Test
  void placeBehindAPlace_holdsIt() {
    assertThat(facts("Police arrested a man in Lyon, France.")).contains("Lyon locatedIn France");
  }

  @Test
  void listOfPlaces_holdsNothing() {
    assertThat(facts("Police arrested men in Lyon, Paris and Nice."))
        .noneMatch(fact -> fact.contains("locatedIn"));
  }

  @Test
  void acronymInBrackets_isAnAlias() {
    assertThat(facts("The European Space Agency (ESA) hired Anna Berg."))
        .contains("European Space Agency alias ESA");
  }

  @Test
  void numberBehindAName_isAnAge() {
    assertThat(facts("Tom Hall, 34, was arrested in Oslo.")).contains("Tom Hall age 34 (integer)");
  }

  @Test
  void sonOfAPerson_hasAParent() {
    assertThat(facts("Tom Hall's son, Peter Hall, was arrested."))
        .contains("Peter Hall parent Tom Hall");
  }

  @Test
  void titleOfABodyBeforeAName_isTheHoldersPosition() {
    assertThat(facts("Secretary of the Navy Tom Hall resigned."))
        .contains("Tom Hall position Secretary")
        .noneMatch(fact -> fact.endsWith("employer Tom Hall"));
  }

  @Test
  void titleOfSeveralWords_isOnePosition() {
    assertThat(facts("Chief Financial Officer Anna Berg resigned."))
        .filteredOn(fact -> fact.contains(" position "))
        .containsExactly("Anna Berg position Chief Financial Officer");
  }

  @Test
  void rankBeforeATitle_belongsToIt() {
    assertThat(facts("Deputy Defence Secretary Tom Hall resigned."))
        .filteredOn(fact -> fact.contains(" position "))
        .containsExactly("Tom Hall position Deputy Defence Secretary");
  }

  @Test
  void shareScoreAndModelNumber_areNoCounts() {
    assertThat(
            facts(
                "The share fell to 40% in May.",
                "Norway won 3 – 1 in Oslo.", "The shop sold Nova 7 phones."))
        .noneMatch(fact -> fact.contains(" count "));
  }

  @Test
  void numberAlone_isACountOfPeople() {
    assertThat(facts("At least 40 were killed.")).contains("40 count 40 (integer)");
  }

  @Test
  void countryBehindACountry_doesNotHoldIt() {
    assertThat(facts("Italy, Spain, Malta won medals."))
        .noneMatch(fact -> fact.contains("locatedIn"));
  }

  @Test
  void nationalityWordInSmallLetters_isNone() {
    assertThat(facts("Sailors carried a flag pole to Oslo."))
        .noneMatch(fact -> fact.contains("Poland"));
  }

  @Test
  void symbolOfACountry_isNoProperty() {
    assertThat(facts("Sailors carried the flag of Norway."))
        .noneMatch(fact -> fact.contains(" owner "));
  }

  @Test
  void numberBehindAName_belongsToTheName() {
    assertThat(facts("Volvo 740 drivers were fined.")).noneMatch(fact -> fact.contains(" count "));
    assertThat(facts("Three Volvo 740 drivers were fined."))
        .anyMatch(fact -> fact.endsWith(" count 3 (integer)"));
  }

  @Test
  void numberBeforeASingular_tellsWhichOneItIs() {
    assertThat(facts("The 52 bus hit a cyclist.")).noneMatch(fact -> fact.contains(" count "));
  }

  @Test
  void titlesBehindAName_areAllItsBearers() {
    assertThat(
            facts(
                "Joe Lennard, chairman and chief operating officer of Norvik Oil, resigned on"
                    + " Monday."))
        .contains("Joe Lennard position chairman", "Joe Lennard position chief operating officer")
        .noneMatch(fact -> fact.startsWith("chief"));
  }

  @Test
  void ageBeforeAPerson_isToldOfTheUnnamedToo() {
    assertThat(facts("Police arrested a 34-year-old man in Bergen."))
        .anyMatch(fact -> fact.endsWith("man age 34 (integer)"));
  }

  @Test
  void personOfABody_worksForIt() {
    assertThat(facts("The Harbour Times's Anna Berg wrote a report."))
        .contains("Anna Berg employer Harbour Times");
  }

  @Test
  void personOfAParty_isItsMember() {
    assertThat(facts("Tom Hall of the Labour Party was elected."))
        .contains("Tom Hall memberOf Labour Party");
  }

  @Test
  void nameWithAnArticle_isNobodys() {
    assertThat(facts("The Clarion's Anna Berg wrote a report."))
        .contains("Anna Berg employer Clarion");
  }

  @Test
  void yearBeforeThings_isNoCount() {
    assertThat(facts("The town was calm before the 2014 protests."))
        .noneMatch(fact -> fact.contains(" count "));
    assertThat(facts("About 2014 people were arrested."))
        .anyMatch(fact -> fact.endsWith("count 2014 (integer)"));
  }

  @Test
  void nationalityBeforeATitle_isNoPartOfIt() {
    assertThat(facts("Swedish captain Tom Hall won the award."))
        .contains("Tom Hall position captain", "Tom Hall citizenOf Sweden")
        .noneMatch(fact -> fact.contains("leaderOf") || fact.contains("Swedish captain"));
  }

  @Test
  void titleBehindTheNameOfABody_isNoPartOfIt() {
    assertThat(facts("Tom Hall, the Foreign Office Spokesperson, resigned."))
        .contains("Tom Hall position Spokesperson", "Tom Hall employer Foreign Office");
  }

  @Test
  void twoTitlesBeforeAName_areBothItsBearers() {
    assertThat(facts("Harbour Authority director General Tom Hall resigned."))
        .contains(
            "Tom Hall position director",
            "Tom Hall position General",
            "Tom Hall leaderOf Harbour Authority");
  }

  @Test
  void leaderOfARegionThatIsNamed_leadsIt() {
    assertThat(facts("The president of the Jutland region, Anna Berg, resigned."))
        .contains("Anna Berg leaderOf Jutland region");
  }

  @Test
  void envoyToACountry_isNamedBehindIt() {
    assertThat(facts("The ambassador to the United States Tom Hall resigned."))
        .contains("Tom Hall position ambassador");
  }

  @Test
  void editorAtLarge_worksForThePaper() {
    assertThat(facts("Anna Berg, editor at large at the Harbour Times, resigned."))
        .contains("Anna Berg position editor at large", "Anna Berg employer Harbour Times");
  }

  @Test
  void becomingAMember_isMembership() {
    assertThat(facts("Tom Hall became a Labour Party member in May."))
        .contains("Tom Hall memberOf Labour Party");
  }

  @Test
  void beingAMember_isNobodysInParticular() {
    assertThat(facts("Officials of the Harbour Authority enjoyed being members of the council."))
        .noneMatch(fact -> fact.contains("memberOf"));
  }

  @Test
  void wordOfAPersonsName_tellsNothing() {
    assertThat(facts("Anna Hazard was elected.")).noneMatch(fact -> fact.startsWith("Threat"));
  }

  @Test
  void personOfAnAcronym_worksForIt() {
    assertThat(facts("Elizabeth Hall of DAB was elected with 58 votes."))
        .contains("Elizabeth Hall employer DAB");
  }

  @Test
  void spokesmanNamedBehindTheBody_isThePerson() {
    assertThat(
            facts(
                "A spokeswoman for the University of Leeds, Anna Berg, told reporters that the"
                    + " campus would reopen."))
        .contains(
            "Anna Berg position spokeswoman",
            "Anna Berg employer University of Leeds",
            "Statement(told) agent Anna Berg");
  }

  @Test
  void personOfACountry_isItsCitizen() {
    assertThat(facts("Norway's Tom Hall won the race.")).contains("Tom Hall citizenOf Norway");
  }

  @Test
  void sumOfMoney_isNoCount() {
    assertThat(facts("The firm paid 300 million dollars."))
        .noneMatch(fact -> fact.contains(" count "));
  }

  @Test
  void monthThatIsAFirstName_isNoTime() {
    assertThat(facts("Protesters demanded the resignation of Prime Minister Jan Berg."))
        .contains("Jan Berg position Prime Minister")
        .noneMatch(fact -> fact.contains(" time "));
  }

  @Test
  void electedAFellow_isTheFellow() {
    assertThat(facts("Tom Hall was elected a fellow of the Royal Society."))
        .anyMatch(fact -> fact.startsWith("Tom Hall position fellow"))
        .noneMatch(fact -> fact.startsWith("fellow"));
  }

  @Test
  void wordForPeopleAndThings_beforeANameMeansThePerson() {
    assertThat(facts("The team's coach, Anna Berg, resigned."))
        .contains("Anna Berg position coach");
  }
}
