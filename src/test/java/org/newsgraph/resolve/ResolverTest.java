package org.newsgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Resolved;
import org.newsgraph.sample.ReadingSketch;
import org.newsgraph.sample.ShippedTerms;

class ResolverTest {

  private static Resolved resolve(ReadingSketch sketch) {
    return new Resolver(ShippedTerms.ONTOLOGY, ShippedTerms.LEXICON).resolve(sketch.reading());
  }

  private static Entity thing(ReadingSketch sketch, String words) {
    return resolve(sketch).thing(sketch.node(words)).orElseThrow();
  }

  private static Optional<Entity> found(ReadingSketch sketch, String words) {
    return resolve(sketch).thing(sketch.node(words));
  }

  private static void areOne(ReadingSketch sketch, String label, String... mentions) {
    for (String words : mentions) {
      assertThat(found(sketch, words).map(Entity::label)).as(words).hasValue(label);
    }
    assertThat(java.util.Arrays.stream(mentions).map(words -> thing(sketch, words).key()))
        .containsOnly(thing(sketch, mentions[0]).key());
  }

  private static void areTwo(ReadingSketch sketch, String one, String other) {
    assertThat(thing(sketch, one).key()).isNotEqualTo(thing(sketch, other).key());
    assertThat(thing(sketch, one).label()).isNotEqualTo(thing(sketch, other).label());
  }

  @Test
  void uniqueSurname_refersToFullyNamedPerson() {
    ReadingSketch sketch =
        ReadingSketch.of("Yesterday {Anna Berg:Person} left.", "Later {Berg:Person} returned.");

    areOne(sketch, "Anna Berg", "Anna Berg", "Berg");
    assertThat(thing(sketch, "Berg").alternativeLabels()).containsExactly("Berg");
    assertThat(thing(sketch, "Berg").named()).isTrue();
    assertThat(thing(sketch, "Berg").key()).isEqualTo("name-Anna Berg");
  }

  @Test
  void numberAtTheBeginning_isNoName() {
    ReadingSketch sketch = ReadingSketch.of("{One of them:Person} told the paper.");

    assertThat(thing(sketch, "One of them").named()).isFalse();
  }

  @Test
  void surname_beforeTheFullName_isThatPerson() {
    ReadingSketch sketch =
        ReadingSketch.of("The court freed {Berg:Person}.", "Now {Anna Berg:Person} is at home.");

    areOne(sketch, "Anna Berg", "Berg", "Anna Berg");
  }

  @Test
  void persons_ofOneSurname_stayTwo() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "Yesterday {Anna Berg:Person} met {Per Berg:Person}.",
            "Then {Berg:Person} left.",
            "Now {Berg:Person} is back.");

    areTwo(sketch, "Anna Berg", "Per Berg");
    areOne(sketch, "Per Berg", "Per Berg", "Berg");
  }

  @Test
  void ambiguousSurname_withLinks_refersToLikeliestPerson() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "Yesterday {Anna Berg:Person} met {Per Berg:Person}.", "Then {Berg:Person} left.")
            .link("Berg", "Anna Berg", 0.8)
            .link("Berg", "Per Berg", 0.6);

    areOne(sketch, "Anna Berg", "Anna Berg", "Berg");
  }

  @Test
  void nickname_inQuotes_isAliasOfPerson() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "They jailed {Johan Viktor \"Vik\" Brandvold:Person}.",
            "Police know {J. V. Brandvold:Person}.",
            "Friends of {Vik Brandvold:Person} wept.",
            "But {Brandvold:Person} smiled.");

    areOne(
        sketch,
        "Johan Viktor \"Vik\" Brandvold",
        "Johan Viktor \"Vik\" Brandvold",
        "J. V. Brandvold",
        "Vik Brandvold",
        "Brandvold");
  }

  @Test
  void formOfAddress_beforeName_isIgnored() {
    ReadingSketch sketch =
        ReadingSketch.of("Lawyer {Ade Oyelaran:Person} spoke.", "Then {Mrs Oyelaran:Person} sat.");

    areOne(sketch, "Ade Oyelaran", "Ade Oyelaran", "Mrs Oyelaran");
  }

  @Test
  void title_beforeName_isExcludedFromLabel() {
    ReadingSketch sketch =
        ReadingSketch.of("Then {{Harbour Warden:title} Anna Berg:Person} resigned.");

    assertThat(thing(sketch, "Harbour Warden Anna Berg").label()).isEqualTo("Anna Berg");
  }

  @Test
  void article_beforeName_isIgnored() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "Then {the Free Marran Front:ArmedGroup} fired.",
            "It was {Free Marran Front:ArmedGroup} again.",
            "Men of {the Marran Front:ArmedGroup} fled.",
            "So {the Front:ArmedGroup} lost.");

    areOne(
        sketch,
        "Free Marran Front",
        "the Free Marran Front",
        "Free Marran Front",
        "the Marran Front",
        "the Front");
  }

  @Test
  void acronym_inBracketsAfterName_isAlias() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "The {Centre for Harbour Studies:Organization} (CHS) warned.",
            "Later {CHS:Organization} apologised.");

    areOne(sketch, "Centre for Harbour Studies", "Centre for Harbour Studies", "CHS");
    assertThat(thing(sketch, "CHS").alternativeLabels()).contains("CHS");
  }

  @Test
  void aliasArc_makesTheOtherNameOne() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "The {Norvanian Coast Watch:Organization}, known as {Kystvakt:name}, sailed.",
                "Then {Kystvakt:Organization} returned.")
            .arc("Norvanian Coast Watch", "alias", "Kystvakt");

    areOne(sketch, "Norvanian Coast Watch", "Norvanian Coast Watch", "Kystvakt#2");
  }

  @Test
  void ministries_ofTwoCountries_stayTwo() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{{Serbia:Place}'s Interior Ministry:GovernmentBody} said so.",
                "The {{Macedonian:Place} Interior Ministry:GovernmentBody} did not.",
                "Later {the Macedonian Interior Ministry:GovernmentBody} did.")
            .arc("Serbia's Interior Ministry", "partOf", "Serbia")
            .arc("Macedonian Interior Ministry", "partOf", "Macedonian");

    areTwo(sketch, "Serbia's Interior Ministry", "Macedonian Interior Ministry");
    areOne(
        sketch,
        "Macedonian Interior Ministry",
        "Macedonian Interior Ministry",
        "the Macedonian Interior Ministry");
  }

  @Test
  void sameNamedBodies_haveCountryInLabel() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "The {Interior Ministry:GovernmentBody} of {Serbia:Place} said so.",
                "The {Interior Ministry:GovernmentBody} of {Kosovo:Place} did not.")
            .arc("Interior Ministry", "partOf", "Serbia")
            .arc("Interior Ministry#2", "partOf", "Kosovo");

    assertThat(thing(sketch, "Interior Ministry").label()).isEqualTo("Interior Ministry (Serbia)");
    assertThat(thing(sketch, "Interior Ministry#2").label())
        .isEqualTo("Interior Ministry (Kosovo)");
  }

  @Test
  void bareDescription_withoutLink_refersToNearestMatch() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "{{Serbia:Place}'s Interior Ministry:GovernmentBody} called.",
            "The {Harbour Ministry:GovernmentBody} answered.",
            "Then {the ministry:GovernmentBody} closed.");

    areOne(sketch, "Harbour Ministry", "Harbour Ministry", "the ministry");
  }

  @Test
  void bareDescription_withALink_isTheLinked() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{{Serbia:Place}'s Interior Ministry:GovernmentBody} called.",
                "The {Harbour Ministry:GovernmentBody} answered.",
                "Then {the ministry:GovernmentBody} closed.")
            .link("the ministry", "Serbia's Interior Ministry", 0.9);

    areOne(sketch, "Interior Ministry", "Serbia's Interior Ministry", "the ministry");
  }

  @Test
  void pronoun_withLinks_refersToLikeliestAgreeingEntity() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "In {Oslo:Place} {Anna Berg:Person} met {Per Dahl:Person}.",
                "Then {he:Person} left {her:Person}.")
            .link("he", "Oslo", 0.9)
            .link("he", "Per Dahl", 0.8)
            .link("her", "Anna Berg", 0.78);

    areOne(sketch, "Per Dahl", "Per Dahl", "he");
    areOne(sketch, "Anna Berg", "Anna Berg", "her");
    assertThat(resolve(sketch).referent(sketch.node("he")).orElseThrow().score()).isEqualTo(0.8);
  }

  @Test
  void pronoun_ofAnotherGender_isVetoed() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "Yesterday {Anna Berg:Person} left.",
                "Then {she:Person} fell.",
                "But {he:Person} did not.")
            .link("she", "Anna Berg", 0.9)
            .link("he", "Anna Berg", 0.9);

    assertThat(found(sketch, "he")).isEmpty();
  }

  @Test
  void pronoun_withoutALikelyLink_isNothing() {
    ReadingSketch sketch =
        ReadingSketch.of("Yesterday {Anna Berg:Person} left.", "Then {she:Person} fell.")
            .link("she", "Anna Berg", 0.3);

    assertThat(found(sketch, "she")).isEmpty();
  }

  @Test
  void description_withALink_isTheThing() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "A {Cleethorpes woman:Person} stole lamb.",
                "Now {Kayleigh-Ann Strood:Person} is free.",
                "So {the 29-year-old:Person} went home.")
            .link("Kayleigh-Ann Strood", "Cleethorpes woman", 0.9)
            .link("the 29-year-old", "Kayleigh-Ann Strood", 0.8);

    areOne(
        sketch,
        "Kayleigh-Ann Strood",
        "Cleethorpes woman",
        "Kayleigh-Ann Strood",
        "the 29-year-old");
  }

  @Test
  void firstPerson_inAQuotation_isTheClaimant() {
    ReadingSketch sketch =
        ReadingSketch.of("\"{We:Group} {left:!Travel} early\", said {Anna Berg:Person}.")
            .arc("left", "agent", "We")
            .arc("left", "claimant", "Anna Berg");

    areOne(sketch, "Anna Berg", "Anna Berg", "We");
  }

  @Test
  void firstPerson_inStatementText_refersToSpeaker() {
    ReadingSketch sketch =
        ReadingSketch.of("\"{{I:Person} am tired:text}\", {said:!Statement} {Anna Berg:Person}.")
            .arc("said", "theme", "I am tired")
            .arc("said", "agent", "Anna Berg");

    areOne(sketch, "Anna Berg", "Anna Berg", "I");
  }

  @Test
  void nationality_typedAsPlace_refersToCountry() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "Two {{Danish:Place} men:Group} fled from {Denmark:Place} with {Danes:Group}.");

    areOne(sketch, "Denmark", "Danish", "Denmark");
    assertThat(thing(sketch, "Danish men").named()).isFalse();
    assertThat(thing(sketch, "Danes").named()).isFalse();
    assertThat(thing(sketch, "Danes").label()).isEqualTo("Danes");
  }

  @Test
  void words_thatNameNobody_areNotNamed() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "{No evidence:Thing} was found.",
            "{Nobody:Person} knew.",
            "{Police:GovernmentBody} asked {police:GovernmentBody}.",
            "Then {members of the Storting:Group} left.");

    for (String words :
        new String[] {"No evidence", "Nobody", "Police", "members of the Storting"}) {
      assertThat(thing(sketch, words).named()).as(words).isFalse();
    }
  }

  @Test
  void name_atSentenceStart_marksEntityAsNamed() {
    ReadingSketch sketch = ReadingSketch.of("{Brandvold:Person} left {Marra:Place}.");

    assertThat(thing(sketch, "Brandvold").named()).isTrue();
  }

  @Test
  void type_isMostSpecificAgreedType() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "Men of {the Marran Front:Organization} fled.",
            "So {the Marran Front:ArmedGroup} lost.",
            "Then {the Marran Front:ArmedGroup} fell.",
            "And {the Marran Front:Company~0.2} rose.");

    assertThat(thing(sketch, "the Marran Front").type().localName()).isEqualTo("ArmedGroup");
  }

  @Test
  void unnamedThing_hasTheKeyOfItsPlace() {
    ReadingSketch sketch =
        ReadingSketch.of("They saw {a boat:Thing}.", "They saw {a boat:Thing} again.");

    assertThat(thing(sketch, "a boat").key()).isEqualTo("m9");
    assertThat(thing(sketch, "a boat#2").key()).isNotEqualTo("m9");
  }

  @Test
  void relatives_ofOneName_stayTwo() {
    ReadingSketch sketch =
        ReadingSketch.of("Yesterday {Saif Omar Haddad:Person}, son of {Omar Haddad:Person}, left.")
            .arc("Saif Omar Haddad", "parent", "Omar Haddad");

    areTwo(sketch, "Saif Omar Haddad", "Omar Haddad");
  }

  @Test
  void body_namedByCountryVariants_isOneEntity() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "The {{Norwegian:Place} Harbour Ministry:GovernmentBody} called.",
                "Then {{Norway:Place}'s Harbour Ministry:GovernmentBody} wrote.",
                "The {Harbour Ministry of {Norway:Place}:GovernmentBody} closed.")
            .arc("Norwegian Harbour Ministry", "partOf", "Norwegian")
            .arc("Norway's Harbour Ministry", "partOf", "Norway")
            .arc("Harbour Ministry of Norway", "partOf", "Norway#2");

    areOne(
        sketch,
        "Harbour Ministry of Norway",
        "Norwegian Harbour Ministry",
        "Norway's Harbour Ministry",
        "Harbour Ministry of Norway");
  }

  @Test
  void country_writtenOut_isLabelledAsWritten() {
    ReadingSketch sketch =
        ReadingSketch.of("{British:Place} ships left {Britain:Place}.")
            .link("Britain", "British", 0.9);

    areOne(sketch, "Britain", "British", "Britain");
    assertThat(thing(sketch, "British").alternativeLabels())
        .containsExactly("British", "United Kingdom");
  }

  @Test
  void pluralCountry_isNamedUnlikeItsPeople() {
    ReadingSketch sketch =
        ReadingSketch.of(
            "{Laos:Place} and {the Philippines:Place} sign.", "Then {the Iraqis:Place} left.");

    assertThat(thing(sketch, "Laos")).returns("Laos", Entity::label).returns(true, Entity::named);
    assertThat(thing(sketch, "the Philippines"))
        .returns("Philippines", Entity::label)
        .returns(true, Entity::named);
    assertThat(thing(sketch, "the Iraqis")).returns(false, Entity::named);
  }

  @Test
  void chairman_linkedToWoman_refersToWoman() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Anna Berg:Person} left.", "Then {she:Person} and {the chairman:Person} fell.")
            .link("she", "Anna Berg", 0.9)
            .link("the chairman", "Anna Berg", 0.9);

    areOne(sketch, "Anna Berg", "Anna Berg", "she", "the chairman");
  }

  @Test
  void we_withLink_refersToLinkedOrganization() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "The {Harbour Union:Organization} met.",
                "\"{We:Group} {left:!Travel} early\", said {Anna Berg:Person}.")
            .arc("left", "agent", "We")
            .arc("left", "claimant", "Anna Berg")
            .link("We", "Harbour Union", 0.9);

    areOne(sketch, "Harbour Union", "Harbour Union", "We");
  }

  @Test
  void office_ofAPerson_isNoName() {
    ReadingSketch sketch = ReadingSketch.of("Then {the Prime Minister:Person} resigned.");

    assertThat(thing(sketch, "the Prime Minister").named()).isFalse();
  }

  @Test
  void capitals_ofADateline_areNotTheLabel() {
    ReadingSketch sketch =
        ReadingSketch.of("In {MARRA:Place} it rained.", "Now {Marra:Place} is dry.");

    areOne(sketch, "Marra", "MARRA", "Marra");
  }
}
