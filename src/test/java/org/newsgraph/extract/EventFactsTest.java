package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.extract.Layers.facts;

import org.junit.jupiter.api.Test;

/// Which facts an event's clause gives, construction by construction.
class EventFactsTest {

  @Test
  void active_fillsAgentPatientAndPlace() {
    assertThat(facts("Police arrested two men in Oslo."))
        .contains(
            "Arrest(arrested) agent Police",
            "Arrest(arrested) patient two men",
            "Arrest(arrested) place Oslo");
  }

  @Test
  void passiveWithoutAgent_fillsThePatientAlone() {
    assertThat(facts("Two men were arrested."))
        .contains("Arrest(arrested) patient Two men")
        .noneMatch(fact -> fact.contains("agent"));
  }

  @Test
  void passiveWithAgent_isTheSameFact() {
    assertThat(facts("Two men were arrested by police in Oslo."))
        .contains("Arrest(arrested) agent police", "Arrest(arrested) patient Two men");
  }

  @Test
  void nominal_isTheSameFact() {
    assertThat(facts("The arrest of two editors shocked many."))
        .contains("Arrest(arrest) patient two editors");
  }

  @Test
  void possessor_ofAnArrestIsItsPatient() {
    assertThat(facts("The minister's arrest by soldiers in Oslo shocked many."))
        .contains(
            "Arrest(arrest) patient minister",
            "Arrest(arrest) agent soldiers",
            "Arrest(arrest) place Oslo");
  }

  @Test
  void twoPlaces_areTwoFacts() {
    assertThat(facts("In Oslo and Bergen police arrested a man and a woman."))
        .contains(
            "Arrest(arrested) place Oslo",
            "Arrest(arrested) place Bergen",
            "Arrest(arrested) patient man",
            "Arrest(arrested) patient woman");
  }

  @Test
  void lightVerb_tellsOfNoEventBesideItsNoun() {
    assertThat(facts("Ministers held talks in Oslo."))
        .contains("Communication(talks) agent Ministers", "Communication(talks) place Oslo")
        .noneMatch(fact -> fact.startsWith("Imprisonment"));
  }

  @Test
  void lightVerbOfSuffering_makesItsSubjectThePatient() {
    assertThat(facts("Two men suffered injuries."))
        .contains("Injury(injuries) patient Two men")
        .noneMatch(fact -> fact.contains("agent"));
  }

  @Test
  void lightVerb_givesItsArgumentsToItsNoun() {
    assertThat(facts("Police carried out a raid in Oslo."))
        .contains("Search(raid) agent Police", "Search(raid) place Oslo");
  }

  @Test
  void eventThatTakesPlace_isTheEventItself() {
    assertThat(facts("The attack took place in Oslo in May 2015."))
        .contains("Attack(attack) place Oslo", "Attack(attack) time 2015-05 (year_month)");
  }

  @Test
  void accusation_isAChargeAndAProbableEvent() {
    assertThat(facts("The driver was charged with killing a guard."))
        .contains(
            "Charge(charged) patient driver",
            "Death(killing) agent driver [probable]",
            "Death(killing) patient guard [probable]");
  }

  @Test
  void sentence_hasCourtConvictAndOffence() {
    assertThat(facts("The court sentenced the driver to eight years in prison for fraud."))
        .contains(
            "Conviction(sentenced) agent court",
            "Conviction(sentenced) patient driver",
            "Conviction(sentenced) offence fraud");
  }

  @Test
  void durationOfASentence_isItsPenalty() {
    assertThat(facts("The court sentenced the driver to eight years in prison for fraud."))
        .anyMatch(fact -> fact.startsWith("Conviction(sentenced) penalty eight years"))
        .noneMatch(fact -> fact.startsWith("Conviction(sentenced) time"));
  }

  @Test
  void purchase_hasBuyerAndThing() {
    assertThat(facts("Norsk Hydro bought the mine."))
        .contains("Acquisition(bought) agent Norsk Hydro", "Acquisition(bought) theme mine");
  }

  @Test
  void journey_hasOriginAndDestination() {
    assertThat(facts("The students travelled from Italy to Greece."))
        .contains("Travel(travelled) origin Italy", "Travel(travelled) destination Greece");
  }

  @Test
  void publication_hasItsTheme() {
    assertThat(facts("The agency published a report."))
        .contains("Publication(published) agent agency", "Publication(published) theme report");
  }

  @Test
  void pronoun_standsForTheNameBefore() {
    assertThat(facts("Anna Berg resigned.", "Police arrested her in Oslo."))
        .contains("Arrest(arrested) patient Anna Berg");
  }

  @Test
  void claimant_standsOnTheFactAndMakesNoStatement() {
    assertThat(facts("Police said that two men were arrested."))
        .contains("Arrest(arrested) patient two men [says Police]")
        .noneMatch(fact -> fact.startsWith("Statement"));
  }

  @Test
  void nestedSources_areInnerAndOuter() {
    assertThat(facts("Police said the man claimed that soldiers killed the guard."))
        .contains("Death(killed) agent soldiers [says man, reports Police]");
  }

  @Test
  void deniedFact_isNegated() {
    assertThat(facts("Police did not arrest the driver."))
        .contains("Arrest(arrest) patient driver [negated]");
  }

  @Test
  void denialByTheAccused_isNegatedAndTheirs() {
    assertThat(facts("The driver denied killing a guard."))
        .anyMatch(fact -> fact.startsWith("Death(killing) patient guard [negated"));
  }

  @Test
  void hedgedFact_isProbable() {
    assertThat(facts("The driver allegedly killed a guard."))
        .contains("Death(killed) patient guard [probable]");
  }

  @Test
  void plannedEvent_isPossible() {
    assertThat(facts("Rebels planned to attack the port."))
        .contains(
            "Attack(attack) agent Rebels [possible]", "Attack(attack) patient port [possible]");
  }

  @Test
  void verbOfNoEntry_isAnOpenEvent() {
    assertThat(facts("In Oslo the driver polished the bridge."))
        .containsExactlyInAnyOrder(
            "Event(polished) agent driver",
            "Event(polished) patient bridge",
            "Event(polished) place Oslo");
  }

  @Test
  void eventInAHeadline_isAFactToo() {
    assertThat(
            FactText.of(
                Layers.extract(
                    Sentences.under(
                        "Two men arrested in Oslo", "Police arrested two men in Oslo."))))
        .contains("Arrest(arrested) patient Two men");
  }

  @Test
  void vagueVerbWithoutItsOtherEnd_isNoEvent() {
    assertThat(facts("The header went wide.", "Tom Hall gave a keynote in Oslo."))
        .noneMatch(fact -> fact.startsWith("Travel") || fact.startsWith("Support"));
  }

  @Test
  void vagueVerbWithItsOtherEnd_isOne() {
    assertThat(facts("Tom Hall gave the museum a boat."))
        .anyMatch(fact -> fact.matches("Support\\(gave\\) beneficiary .*museum"));
  }

  @Test
  void whatIsNoThing_doesNothing() {
    assertThat(facts("Everything moved to Oslo.")).noneMatch(fact -> fact.startsWith("Travel"));
  }

  @Test
  void verbOfFindingOutWithAnObject_saysNothing() {
    assertThat(facts("The jury determined the winner."))
        .noneMatch(fact -> fact.startsWith("Statement"));
  }

  @Test
  void fightAgainstADisease_isNoFighting() {
    assertThat(facts("Doctors are fighting cancer."))
        .noneMatch(fact -> fact.startsWith("Fighting"));
  }

  @Test
  void happeningAsObjectOfAnUnknownVerb_isWhatItIsAbout() {
    assertThat(facts("The mayor postponed the trial of the driver."))
        .contains("Event(postponed) theme Trial(trial)")
        .noneMatch(fact -> fact.startsWith("Event(postponed) patient"));
  }

  @Test
  void verbThatSelectsItsObject_tellsOfNothingElse() {
    assertThat(facts("The parliament adopted the law.")).contains("Legislation(adopted) theme law");
    assertThat(facts("The company adopted a new style."))
        .noneMatch(fact -> fact.startsWith("Legislation"));
  }

  @Test
  void leavingSomebody_isNoJourney() {
    assertThat(facts("Berg left her husband in the village."))
        .noneMatch(fact -> fact.startsWith("Travel"));
  }

  @Test
  void happeningOfWhichOnlyTheTimeIsTold_isAnEvent() {
    assertThat(facts("The first referendum is to be held on May 20."))
        .anyMatch(fact -> fact.startsWith("Legislation(referendum) time 2019-05-20"));
  }

  @Test
  void whatIsAwarded_isSupport() {
    assertThat(facts("The academy awarded a prize to Anna Berg."))
        .contains(
            "Support(awarded) agent academy",
            "Support(awarded) theme prize",
            "Support(awarded) beneficiary Anna Berg");
  }

  @Test
  void placeAndTimeOfTheOccasion_areThoseOfTheEvent() {
    assertThat(facts("At least 27 people died in a stampede at a concert in Oslo on Sunday."))
        .contains("Death(died) place Oslo")
        .anyMatch(fact -> fact.startsWith("Death(died) time 20"));
  }

  @Test
  void personBehindAnUnnamedTitle_isWhoIsReleased() {
    assertThat(facts("Kidnappers released the journalist Tom Hall after four months."))
        .contains("Release(released) patient Tom Hall");
  }

  @Test
  void whatSomebodyIsFoundGuiltyOf_isTheOffence() {
    assertThat(facts("Tom Hall was found guilty of taking bribes."))
        .contains("Conviction(found guilty) patient Tom Hall")
        .anyMatch(fact -> fact.startsWith("Conviction(found guilty) offence"))
        .noneMatch(fact -> fact.startsWith("Conviction(guilty)"));
  }

  @Test
  void earthquakeThatStrikes_isADisasterAndNoAttack() {
    assertThat(facts("An earthquake struck the coast of Norway."))
        .contains("Disaster(struck) place coast of Norway")
        .noneMatch(fact -> fact.startsWith("Attack"));
    assertThat(facts("Gunmen struck a bus in Oslo."))
        .contains("Attack(struck) agent Gunmen")
        .noneMatch(fact -> fact.startsWith("Disaster"));
  }

  @Test
  void burningBuilding_attacksNobody() {
    assertThat(facts("Firefighters rescued 14 residents from a burning building in Oslo."))
        .noneMatch(fact -> fact.startsWith("Attack"));
  }

  @Test
  void personOfAnAge_takesPart() {
    assertThat(facts("The 19-year-old was taken to hospital."))
        .anyMatch(fact -> fact.matches("Travel.* patient .*old"));
  }

  @Test
  void ferryThatCarriesPeople_travels() {
    assertThat(facts("The ferry was carrying 300 passengers from Oslo to Bergen."))
        .contains("Travel(carrying) patient 300 passengers", "Travel(carrying) origin Oslo");
  }
}
