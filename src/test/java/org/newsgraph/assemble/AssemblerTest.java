package org.newsgraph.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.model.OntologyTerm.ng;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;
import org.newsgraph.model.Unmatched;
import org.newsgraph.sample.ReadingSketch;
import org.newsgraph.sample.ShippedTerms;

class AssemblerTest {

  private static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.5, 0, 0.5, 0.5);

  /// Each thing is the one of its words, named where they have a capital; "it" is nothing.
  private static Resolved resolved(Reading reading) {
    Map<Integer, Resolved.Referent> referents = new HashMap<>();
    for (Reading.Node node : reading.nodes()) {
      String words = node.span().in(reading.article().text());
      if (node.form() == Reading.Form.THING && !words.equals("it")) {
        boolean named = !words.equals(words.toLowerCase(java.util.Locale.ROOT));
        OntologyTerm type = node.type().filter(t -> !t.equals(ng("Event"))).orElse(ng("Thing"));
        Entity thing = new Entity("key-" + words, type, words, List.of(), named);
        referents.put(node.index(), new Resolved.Referent(thing, 1));
      }
    }
    return new Resolved(reading, referents);
  }

  private static Facts assemble(ReadingSketch sketch) {
    return assemble(sketch, Calibration.identity(), 0);
  }

  private static Facts assemble(
      ReadingSketch sketch, Calibration calibration, double minConfidence) {
    return new Assembler(ShippedTerms.ONTOLOGY, THRESHOLDS, calibration, minConfidence)
        .assemble(resolved(sketch.reading()));
  }

  private static List<String> facts(ReadingSketch sketch) {
    return FactLines.of(assemble(sketch));
  }

  @Test
  void roles_ofAnEvent_areFactsWithValues() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Police:GovernmentBody} {arrested:!Arrest} {two men:Group} in {May"
                    + " 2015:=2015-05}.")
            .arc("arrested", "agent", "Police")
            .arc("arrested", "patient", "two men")
            .arc("arrested", "time", "May 2015");

    assertThat(facts(sketch))
        .containsExactly(
            "Arrest(arrested) agent Police",
            "Arrest(arrested) patient two men",
            "Arrest(arrested) time 2015-05 (year_month)");
  }

  @Test
  void relations_leadToThingsNumbersAndTexts() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Anna Berg:Person}, {34:#34}, {mayor:title} of {Oslo:Place}, met {{two:#2}"
                    + " men:Group}.")
            .arc("Anna Berg", "age", "34")
            .arc("Anna Berg", "position", "mayor")
            .arc("Anna Berg", "leaderOf", "Oslo")
            .arc("two men", "count", "two");

    assertThat(facts(sketch))
        .containsExactly(
            "Anna Berg age 34 (integer)",
            "Anna Berg position \"mayor\"",
            "Anna Berg leaderOf Oslo",
            "two men count 2 (integer)");
  }

  @Test
  void age_isTheLikeliestOfTheSentence() {
    ReadingSketch sketch =
        ReadingSketch.of("{Anna Berg:Person}, {34:#34}, and {Olga Dahl:Person}, {29:#29}, left.")
            .arc("Anna Berg", "age", "34", 0.9)
            .arc("Anna Berg", "age", "29", 0.8)
            .arc("Olga Dahl", "age", "29", 0.9);

    assertThat(facts(sketch))
        .containsExactly("Anna Berg age 34 (integer)", "Olga Dahl age 29 (integer)");
  }

  @Test
  void count_isTheWholeNumber() {
    ReadingSketch sketch =
        ReadingSketch.of("{{{two:#2} hundred:#200} men:Group} left.")
            .arc("two hundred men", "count", "two", 0.9)
            .arc("two hundred men", "count", "two hundred", 0.8);

    assertThat(facts(sketch)).containsExactly("two hundred men count 200 (integer)");
  }

  @Test
  void unlikelyParts_makeNoFact() {
    ReadingSketch sketch =
        ReadingSketch.of("{Police:GovernmentBody} {arrested:!Arrest} {him:Person~0.4}.")
            .arc("arrested", "agent", "Police", 0.4)
            .arc("arrested", "patient", "him");

    assertThat(facts(sketch)).isEmpty();
  }

  @Test
  void whatTheOntologyForbids_isNotKept() {
    ReadingSketch sketch =
        ReadingSketch.of("{Oslo:Place} {arrested:!Arrest} {Lyon:Place}.")
            .arc("arrested", "patient", "Lyon")
            .arc("Oslo", "spouse", "Lyon")
            .arc("Oslo", "locatedIn", "Oslo")
            .arc("Oslo", "nonsense", "Lyon");

    assertThat(facts(sketch)).isEmpty();
  }

  @Test
  void fillerEvent_staysEventOnlyWithOwnRoles() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{He:Person} was {charged:!Charge} with {theft:!Seizure} and {fraud:!Seizure}.")
            .arc("charged", "patient", "He")
            .arc("charged", "offence", "theft")
            .arc("charged", "offence", "fraud")
            .arc("theft", "agent", "He")
            .stance("theft", Polarity.AFFIRMED, Certainty.PROBABLE);

    assertThat(facts(sketch))
        .containsExactly(
            "Charge(charged) patient He",
            "Charge(charged) offence Seizure(theft)",
            "Charge(charged) offence \"fraud\"",
            "Seizure(theft) agent He [probable]");
  }

  @Test
  void events_linkedOnlyToEachOther_areDropped() {
    ReadingSketch sketch =
        ReadingSketch.of("The {raid:!Operation} after the {attack:!Attack}.")
            .arc("raid", "partOf", "attack")
            .arc("attack", "partOf", "raid");

    assertThat(facts(sketch)).isEmpty();
  }

  @Test
  void claimant_vouchesForAllButDescriptions() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "Police said {{mayor:title} Anna Berg:Person} {left:!Travel} {Oslo:Place},"
                    + " {Police:GovernmentBody} added.")
            .arc("left", "agent", "mayor Anna Berg")
            .arc("left", "claimant", "Police", 0.6)
            .arc("left", "claimant", "Oslo", 0.4)
            .described("mayor Anna Berg", "position", "mayor")
            .arc("mayor Anna Berg", "residence", "Oslo")
            .arc("mayor Anna Berg", "claimant", "Police");

    assertThat(facts(sketch))
        .containsExactly(
            "mayor Anna Berg position \"mayor\"",
            "mayor Anna Berg residence Oslo [says Police]",
            "Travel(left) agent mayor Anna Berg [says Police]");
  }

  @Test
  void speaker_isNoClaimantOfTheOwnStatement() {
    ReadingSketch sketch =
        ReadingSketch.of("{Anna Berg:Person} {said:!Statement} {that it was late.:text}")
            .arc("said", "agent", "Anna Berg")
            .arc("said", "theme", "that it was late.")
            .arc("said", "claimant", "Anna Berg");

    assertThat(facts(sketch))
        .containsExactly(
            "Statement(said) agent Anna Berg", "Statement(said) theme \"it was late\"");
  }

  @Test
  void claim_ofReportedSpeaker_refersToReportedStatement() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "The {Times:NewsOrganization} wrote that {police:GovernmentBody} {said:!Statement}"
                    + " that {Berg:Person} had {left:!Travel}.")
            .arc("left", "agent", "Berg")
            .arc("left", "claimant", "police")
            .arc("said", "agent", "police")
            .arc("said", "claimant", "Times");

    Facts facts = assemble(sketch);

    assertThat(FactLines.of(facts))
        .containsExactly(
            "Statement(said) agent police [says Times]",
            "Travel(left) agent Berg [says police, reported [says Times]]");
    Fact left = facts.facts().getLast();
    assertThat(left.assertion().reportedIn()).hasValue(facts.facts().getFirst().assertion());
    assertThat(left.assertion().attributionCue().orElseThrow().in(facts.article().text()))
        .isEqualTo("said");
    assertThat(left.assertion().trigger().in(facts.article().text())).isEqualTo("left");
  }

  @Test
  void acquittal_deniesDeedsOfTheAcquittedOnly() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Berg:Person} was {acquitted:!Conviction} of {{helping:!Support} {men:Group} who"
                    + " {bombed:!Attack} {Oslo:Place}:text}.")
            .arc("acquitted", "patient", "Berg")
            .arc("acquitted", "offence", "helping men who bombed Oslo")
            .arc("helping", "agent", "Berg")
            .arc("bombed", "agent", "men")
            .stance("acquitted", Polarity.NEGATED, Certainty.CERTAIN);

    assertThat(facts(sketch))
        .contains("Support(helping) agent Berg [negated]", "Attack(bombed) agent men");
  }

  @Test
  void convictionOfNobody_deniesNoDeed() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Nobody:Person} was {convicted:!Conviction} of {{killing:!Death} {Berg:Person}:text}.")
            .arc("convicted", "patient", "Nobody")
            .arc("convicted", "offence", "killing Berg")
            .arc("killing", "agent", "Nobody")
            .arc("killing", "patient", "Berg")
            .stance("convicted", Polarity.NEGATED, Certainty.CERTAIN);

    assertThat(facts(sketch)).contains("Death(killing) patient Berg");
  }

  @Test
  void denial_negatesEventOrRelation() {
    ReadingSketch sketch =
        ReadingSketch.of("{Berg:Person} never {left:!Travel} nor lived in {Oslo:Place}.")
            .arc("left", "agent", "Berg")
            .denied("Berg", "residence", "Oslo")
            .stance("left", Polarity.NEGATED, Certainty.CERTAIN);

    assertThat(facts(sketch))
        .containsExactly("Berg residence Oslo [negated]", "Travel(left) agent Berg [negated]");
  }

  @Test
  void facts_ofOneEvent_shareTheirGround() {
    ReadingSketch sketch =
        ReadingSketch.of("{Berg:Person} {left:!Travel} {Oslo:Place}.")
            .arc("left", "agent", "Berg")
            .arc("left", "origin", "Oslo");

    List<Fact> facts = assemble(sketch).facts();

    assertThat(facts).hasSize(2);
    assertThat(facts.getFirst().assertion()).isEqualTo(facts.getLast().assertion());
    assertThat(facts.getFirst().subjectSpan().in("Berg left Oslo.")).isEqualTo("left");
  }

  @Test
  void eventEntity_fillsEventRole() {
    ReadingSketch sketch =
        ReadingSketch.of("{Berg:Person} {died:!Death} in the {Marran War:Event}.")
            .arc("died", "patient", "Berg")
            .arc("died", "partOf", "Marran War");

    assertThat(facts(sketch)).contains("Death(died) partOf Marran War");
  }

  @Test
  void confidence_isTheCalibratedProductOfScores() {
    ReadingSketch sketch =
        ReadingSketch.of("{Berg:Person~0.8} {left:!Travel~1}.").arc("left", "agent", "Berg", 0.5);

    assertThat(assemble(sketch).facts().getFirst().confidence()).isEqualTo(0.4);
    Calibration table = Calibration.read("# kinds\nevent-name\t0.2\t0.5\nevent-name\t0.6\t0.9\n");
    assertThat(assemble(sketch, table, 0).facts().getFirst().confidence())
        .isCloseTo(0.7, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void sentences_thatGiveNothing_areInTheLedger() {
    ReadingSketch sketch =
        ReadingSketch.of(
                "{Berg:Person} {left:!Travel}.",
                "{Dahl:Person} {fell:!Injury}.",
                "It {rained:!Event}.",
                "So what.")
            .arc("left", "agent", "Berg", 0.9)
            .arc("fell", "patient", "Dahl", 0.6);

    Facts facts = assemble(sketch, Calibration.identity(), 0.6);

    assertThat(FactLines.of(facts)).containsExactly("Travel(left) agent Berg");
    assertThat(facts.unmatched().stream().map(Unmatched::reason))
        .containsExactly(
            Unmatched.Reason.BELOW_CONFIDENCE,
            Unmatched.Reason.NO_ARGUMENT,
            Unmatched.Reason.NO_LEXICON_ENTRY);
  }
}
