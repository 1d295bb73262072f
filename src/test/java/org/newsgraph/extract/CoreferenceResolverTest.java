package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.chains;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreferenceResolverTest {

  @Test
  void surname_isThePersonNamedBefore() {
    assertThat(chains("Anna Berg resigned.", "Berg will leave in May."))
        .containsExactly("Anna Berg = Berg");
  }

  @Test
  void thing_isLookedForTwoHundredSentencesBack() {
    assertThat(chains(apart(199))).contains("Anna Berg = Berg");
    assertThat(chains(apart(200))).contains("Anna Berg", "Berg");
  }

  @Test
  @Timeout(20)
  void book_takesTimeInProportionToItsLength() {
    assertThat(chains(apart(20_000))).contains("Anna Berg", "Berg");
  }

  private static String[] apart(int sentences) {
    return Stream.of(
            Stream.of("Anna Berg resigned."),
            Stream.generate(() -> "Two men were arrested.").limit(sentences),
            Stream.of("Berg will leave in May."))
        .flatMap(Function.identity())
        .toArray(String[]::new);
  }

  @Test
  void otherFirstName_isAnotherPerson() {
    assertThat(chains("Anna Berg resigned.", "Peter Berg stayed."))
        .containsExactly("Anna Berg", "Peter Berg");
  }

  @Test
  void acronym_isTheOrganisationSpelledOut() {
    assertThat(chains("The European Space Agency hired Anna Berg.", "The ESA sent her to Oslo."))
        .contains("European Space Agency = ESA");
  }

  @Test
  void descriptionBehindAName_isTheSamePerson() {
    assertThat(chains("Anna Berg, the mayor of Oslo, resigned."))
        .contains("Anna Berg = mayor of Oslo");
  }

  @Test
  void descriptionBeforeAName_isTheSamePerson() {
    assertThat(chains("The mayor, Anna Berg, resigned.")).containsExactly("mayor = Anna Berg");
  }

  @Test
  void titleBeforeAName_isTheSamePerson() {
    assertThat(chains("Mayor Anna Berg resigned."))
        .singleElement()
        .asString()
        .contains("Anna Berg");
  }

  @Test
  void pronoun_isTheLastSubjectOfItsGender() {
    assertThat(chains("The woman sued the company.", "She lost."))
        .containsExactly("woman = She", "company");
  }

  @Test
  void pronounOfTheOtherGender_isNotThePerson() {
    assertThat(chains("The woman sued the company.", "He lost.")).doesNotContain("woman = He");
  }

  @Test
  void they_areTheGroup() {
    assertThat(chains("Two men were arrested.", "They denied the charges."))
        .contains("Two men = They");
  }

  @Test
  void it_isNeverAPerson() {
    assertThat(chains("Anna Berg resigned.", "It surprised the party.")).contains("Anna Berg");
  }

  @Test
  void twoArgumentsOfOneVerb_areTwoThings() {
    assertThat(chains("Tom Hall hit him.")).contains("Tom Hall");
  }

  @Test
  void objectOfASharedSubject_isAnotherThing() {
    assertThat(chains("Acme built a ship in May.", "Acme wanted to sell it."))
        .noneMatch(chain -> chain.matches("Acme.*= it.*"));
  }

  @Test
  void nameBehindAnotherTitle_isThePersonNamedBefore() {
    assertThat(chains("Finance Minister Anna Berg resigned.", "Chairwoman Berg was praised."))
        .anyMatch(chain -> chain.contains("Anna Berg = Chairwoman = Berg"));
  }

  @Test
  void descriptionsOfOtherNumbers_areTwoThings() {
    assertThat(chains("The fleet has four rescue boats.", "The three rescue boats were sold."))
        .contains("four rescue boats", "three rescue boats");
  }

  @Test
  void definiteDescription_repeatsTheIndefinite() {
    assertThat(chains("The agency published a report.", "The report blames Italy."))
        .contains("report = report");
  }

  @Test
  void indefiniteDescription_isNew() {
    assertThat(chains("A man was arrested.", "A man was killed.")).containsExactly("man", "man");
  }

  @Test
  void descriptionsNarrowedDifferently_areTwoThings() {
    assertThat(chains("The Greek police arrested a man.", "The Turkish police freed a woman."))
        .noneMatch(chain -> chain.contains("Greek police ="));
  }

  @Test
  void theCountry_isTheOneNamedLast() {
    assertThat(chains("Italy expelled the envoy.", "The country closed its ports."))
        .anyMatch(chain -> chain.startsWith("Italy = country"));
  }

  @Test
  void theCourt_isTheNamedOne() {
    assertThat(chains("The Supreme Court freed the editor.", "The court gave no reason."))
        .contains("Supreme Court = court");
  }

  @Test
  void theCompany_isTheOrganisationNamedBefore() {
    assertThat(chains("Norsk Hydro bought the mine.", "The company paid ten million euros."))
        .contains("Norsk Hydro = company");
  }

  @Test
  void sameWords_withAnotherPossessor_areAnotherThing() {
    assertThat(
            chains(
                "Greece's interior ministry denied the claim.",
                "Turkey's interior ministry repeated it."))
        .noneMatch(chain -> chain.matches(".*interior ministry = .*interior ministry.*"));
  }

  @Test
  void groupsWithOtherComplements_areOtherGroups() {
    assertThat(chains("Teams from Norway won.", "Teams from Malta lost."))
        .contains("Teams from Norway", "Teams from Malta");
  }

  @Test
  void governmentOfACountry_isNotTheCountry() {
    assertThat(chains("The Italian government denied it.", "Italy signed the treaty."))
        .contains("Italian government", "Italy");
  }

  @Test
  void manNamedSo_isThePerson() {
    assertThat(chains("A man named Tom Hall was arrested in Oslo."))
        .anyMatch(chain -> chain.matches("man.* = Tom Hall"));
    assertThat(chains("The sailor was identified as Tom Hall.")).contains("sailor = Tom Hall");
  }

  @Test
  void speakerOfAQuotation_isNobodyInIt() {
    assertThat(chains("Anna Berg called the lawyer.", "\"The lawyer never met them,\" she said."))
        .contains("Anna Berg = she");
  }

  @ParameterizedTest
  @CsvSource({
    "ESA, European Space Agency, true",
    "U.N., United Nations, true",
    "MOJ, Ministry of Justice, true",
    "MJ, Ministry of Justice, true",
    "ESA, European Space Council, false",
    "Esa, European Space Agency, false",
    "U.S., U.S. Senate, false",
    "E, Eni, false"
  })
  void acronym_isMadeOfInitials(String acronym, String name, boolean expected) {
    assertThat(Acronym.abbreviates(acronym, name)).isEqualTo(expected);
  }

  @Test
  void reflexivePronoun_isTheSubject() {
    assertThat(chains("A bomber blew himself up in Oslo.")).contains("bomber = himself");
  }
}
