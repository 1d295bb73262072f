package org.newsgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFile;
import org.newsgraph.ontology.OntologyFiles;

/// The company news of the example and some words more, over sentences read by hand.
class LexiconMatcherTest {

  private static final String MORE_WORDS =
      """
      @prefix arg: <https://w3id.org/newsgraph/lexicon/argument#> .
      @prefix co: <https://example.org/company-news#> .
      @prefix lex: <https://example.org/more#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      lex:snap-up-v a ontolex:MultiWordExpression ; rdfs:label "snap up"@en ;
        lexinfo:partOfSpeech lexinfo:verb ;
        ontolex:denotes co:Takeover ; arg:subject ng:agent ; arg:object co:target .
      lex:bid-for-v a ontolex:MultiWordExpression ; rdfs:label "bid for"@en ;
        lexinfo:partOfSpeech lexinfo:verb ;
        ontolex:denotes co:Takeover ; arg:subject ng:agent ; arg:object co:target .
      lex:under-control-a a ontolex:MultiWordExpression ; rdfs:label "under control"@en ;
        lexinfo:partOfSpeech lexinfo:adjective ;
        ontolex:denotes co:Takeover ; arg:subject co:target ; arg:of ng:agent .
      lex:arrest-v a ontolex:Word ; rdfs:label "arrest"@en ; lexinfo:partOfSpeech lexinfo:verb ;
        ontolex:denotes ng:Arrest ; arg:subject ng:agent ; arg:object ng:patient .
      lex:night-porter-n a ontolex:MultiWordExpression ; rdfs:label "night porter"@en ;
        lexinfo:partOfSpeech lexinfo:noun ; ontolex:denotes ng:position ; arg:of ng:employer .
      lex:say-v a ontolex:Word ; rdfs:label "say"@en ; lexinfo:partOfSpeech lexinfo:verb ;
        ng:function ng:Reporting .
      """;

  private static final LexiconMatcher MATCHER;

  static {
    org.apache.jena.sys.JenaSystem.init();
    try {
      Path example = Path.of("ontology/examples/company-news");
      List<OntologyFile> files = new ArrayList<>(OntologyFiles.ofFolder(example).files());
      files.add(new OntologyFile("lexicon/more.ttl", "more.ttl", MORE_WORDS));
      OntologyFiles all = new OntologyFiles(files);
      Ontology ontology = Ontology.of(all);
      Lexicon lexicon = new LexiconReader(ontology).readOrThrow(all);
      Set<OntologyTerm> learnt = new HashSet<>(ontology.classes());
      learnt.removeIf(term -> !term.iri().startsWith(OntologyTerm.NAMESPACE));
      MATCHER = new LexiconMatcher(ontology, lexicon, learnt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> match(HandRead read) {
    return HandRead.describe(MATCHER.match(read.reading()));
  }

  @Test
  void active_givesEventWithRolesAndTime() {
    HandRead read =
        HandRead.of(
                "Selve/NNP/2/compound Foods/NNP/3/nsubj bought/VBD/0/root/buy the/DT/5/det"
                    + " mill/NN/3/obj for/IN/9/case 90/CD/8/compound million/CD/9/nummod"
                    + " euros/NNS/3/obl/euro on/IN/11/case Tuesday/NNP/3/obl")
            .thing("Selve Foods", "Company")
            .thing("the mill", "Organization")
            .value("Tuesday", Form.TIME);

    assertThat(match(read))
        .containsExactly(
            "THING Company: Selve Foods",
            "EVENT Takeover: bought",
            "THING Organization: the mill",
            "THING Thing: 90 million euros",
            "TIME: Tuesday",
            "bought agent Selve Foods",
            "bought target the mill",
            "bought price 90 million euros",
            "bought time Tuesday");
  }

  @Test
  void passive_givesTheSameRoles() {
    HandRead read =
        HandRead.of(
                "The/DT/2/det mill/NN/4/nsubj:pass was/VBD/4/aux:pass/be bought/VBN/0/root/buy"
                    + " by/IN/6/case Selve/NNP/4/obl:agent last/JJ/8/amod"
                    + " week/NN/4/obl:unmarked")
            .thing("The mill", "Organization")
            .thing("Selve", "Company")
            .value("last week", Form.TIME);

    assertThat(match(read))
        .contains("bought agent Selve", "bought target The mill", "bought time last week");
  }

  @Test
  void reducedRelative_givesTheSameRoles() {
    HandRead read =
        HandRead.of(
                "Workers/NNS/7/nsubj/worker of/IN/3/case mills/NNS/1/nmod/mill"
                    + " bought/VBN/3/acl/buy by/IN/6/case Selve/NNP/4/obl:agent"
                    + " protested/VBD/0/root/protest")
            .thing("mills", "Organization")
            .thing("Selve", "Company");

    assertThat(match(read)).contains("bought agent Selve", "bought target mills");
  }

  @Test
  void relativeClause_takesTheNounForItsPronoun() {
    HandRead read =
        HandRead.of(
                "Norrland/NNP/7/nsubj ,/,/4/punct which/WDT/4/nsubj competes/VBZ/1/acl:relcl/compete"
                    + " with/IN/6/case Selve/NNP/4/obl posted/VBD/0/root/post a/DT/9/det"
                    + " loss/NN/7/obj in/IN/11/case 2025/CD/9/nmod")
            .thing("Norrland", "Company")
            .thing("Selve", "Company")
            .value("2025", Form.TIME);

    assertThat(match(read))
        .containsExactly(
            "THING Company: Norrland",
            "THING Company: Selve",
            "EVENT Result: posted",
            "THING Thing: loss",
            "TIME: 2025",
            "Norrland rivalOf Selve",
            "posted agent Norrland",
            "posted figure loss",
            "posted time 2025");
  }

  @Test
  void nominalization_takesPrepositionsAndPossessor() {
    HandRead read =
        HandRead.of(
                "Selve/NNP/3/nmod:poss 's/POS/1/case takeover/NN/6/nsubj of/IN/5/case"
                    + " Norrland/NNP/3/nmod failed/VBD/0/root/fail")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");

    assertThat(match(read))
        .contains("EVENT Takeover: takeover", "takeover agent Selve", "takeover target Norrland");
  }

  @Test
  void lightVerb_lendsItsSubject() {
    HandRead read =
        HandRead.of(
                "Selve/NNP/2/nsubj completed/VBD/0/root/complete its/PRP$/4/nmod:poss"
                    + " takeover/NN/2/obj of/IN/6/case Norrland/NNP/4/nmod")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");
    HandRead carried =
        HandRead.of(
                "Selve/NNP/3/nsubj may/MD/3/aux conduct/VB/0/root a/DT/5/det"
                    + " takeover/NN/3/obj of/IN/7/case Norrland/NNP/5/nmod")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");

    assertThat(match(read)).contains("takeover target Norrland");
    assertThat(match(carried))
        .contains(
            "EVENT Takeover: takeover (affirmed possible)",
            "takeover agent Selve (affirmed possible)");
  }

  @Test
  void coordination_givesEachFillerAndSharesSubjects() {
    HandRead read =
        HandRead.of(
                "Selve/NNP/2/nsubj bought/VBD/0/root/buy Norrland/NNP/2/obj and/CC/5/cc"
                    + " Orra/NNP/3/conj and/CC/7/cc appointed/VBD/2/conj/appoint Rosa/NNP/9/compound"
                    + " Lind/NNP/7/obj")
            .thing("Selve", "Company")
            .thing("Norrland", "Company")
            .thing("Orra", "Company")
            .thing("Rosa Lind", "Person");

    assertThat(match(read))
        .contains(
            "bought target Norrland",
            "bought target Orra",
            "appointed agent Selve",
            "appointed patient Rosa Lind")
        .doesNotContain("bought agent Rosa Lind");
  }

  @Test
  void negationAndModal_decideTheStance() {
    HandRead denied =
        HandRead.of(
                "Selve/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod buy/VB/0/root"
                    + " Norrland/NNP/4/obj")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");
    HandRead possible =
        HandRead.of("Selve/NNP/3/nsubj may/MD/3/aux acquire/VB/0/root a/DT/5/det lender/NN/3/obj")
            .thing("Selve", "Company")
            .thing("a lender", "Company");

    assertThat(match(denied)).contains("EVENT Takeover: buy (negated certain)");
    assertThat(match(possible))
        .contains(
            "EVENT Takeover: acquire (affirmed possible)",
            "THING Bank: a lender",
            "acquire target a lender (affirmed possible)");
  }

  @Test
  void controlAndReporting_giveSubjectAndClaimant() {
    HandRead read =
        HandRead.of(
                "Holm/NNP/2/nsubj said/VBD/0/root/say Selve/NNP/4/nsubj agreed/VBD/2/ccomp/agree"
                    + " to/TO/6/mark buy/VB/4/xcomp Norrland/NNP/6/obj")
            .thing("Holm", "Person")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");

    assertThat(match(read))
        .anyMatch(line -> line.startsWith("buy agent Selve"))
        .anyMatch(line -> line.startsWith("buy target Norrland"))
        .contains("buy claimant Holm");
  }

  @Test
  void phrases_matchWithWordsBetween() {
    HandRead particle =
        HandRead.of(
                "Selve/NNP/2/nsubj snapped/VBD/0/root/snap Norrland/NNP/2/obj"
                    + " up/RP/2/compound:prt")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");
    HandRead preposition =
        HandRead.of("Selve/NNP/2/nsubj bid/VBD/0/root for/IN/4/case Norrland/NNP/2/obl")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");
    HandRead row =
        HandRead.of(
                "Norrland/NNP/4/nsubj is/VBZ/4/cop/be under/IN/4/case control/NN/0/root"
                    + " of/IN/6/case Selve/NNP/4/nmod")
            .thing("Selve", "Company")
            .thing("Norrland", "Company");

    assertThat(match(particle)).contains("snapped target Norrland", "snapped agent Selve");
    assertThat(match(preposition)).contains("bid for target Norrland", "bid for agent Selve");
    assertThat(match(row)).contains("under control target Norrland", "under control agent Selve");
  }

  @Test
  void customClass_replacesNetworkClassAndKeepsArcs() {
    HandRead read =
        HandRead.of("Selve/NNP/2/nsubj bought/VBD/0/root/buy Norrland/NNP/2/obj")
            .thing("Selve", "Company")
            .event("bought", "Acquisition", 0.95, new Stance(Polarity.NEGATED, Certainty.PROBABLE))
            .thing("Norrland", "Company")
            .arc(1, "agent", 0)
            .arc(1, "theme", 2);

    assertThat(match(read))
        .containsExactly(
            "THING Company: Selve",
            "EVENT Takeover: bought (negated probable)",
            "THING Company: Norrland",
            "bought agent Selve",
            "bought target Norrland (negated probable)");
  }

  @Test
  void untypedThing_matchingCustomClass_becomesEvent() {
    HandRead read =
        HandRead.of(
                "Holm/NNP/2/nsubj denied/VBD/0/root/deny no/DT/4/det takeover/NN/2/obj of/IN/6/case"
                    + " Norrland/NNP/4/nmod")
            .thing("Holm", "Person")
            .thing("no takeover", "Thing")
            .thing("Norrland", "Company");

    assertThat(match(read))
        .contains("EVENT Takeover: no takeover (negated certain)")
        .noneMatch(line -> line.startsWith("THING Thing"));
  }

  @Test
  void knownClass_replacesOnlyUnsureReading() {
    HandRead read =
        HandRead.of("Police/NNS/2/nsubj arrested/VBD/0/root/arrest Holm/NNP/2/obj")
            .thing("Police", "GovernmentBody")
            .event("arrested", "Imprisonment", 0.9, Stance.PLAIN)
            .thing("Holm", "Person")
            .arc(1, "agent", 0);
    HandRead unsure =
        HandRead.of("Police/NNS/2/nsubj arrested/VBD/0/root/arrest Holm/NNP/2/obj")
            .thing("Police", "GovernmentBody")
            .event("arrested", "Imprisonment", 0.5, Stance.PLAIN)
            .thing("Holm", "Person");

    Reading before = read.reading();
    assertThat(MATCHER.match(before)).isEqualTo(before);
    assertThat(match(unsure))
        .contains("EVENT Arrest: arrested", "arrested patient Holm", "arrested agent Police");
  }

  @Test
  void kind_refinesAThingAndRelatesIt() {
    HandRead bank =
        HandRead.of("Norwegian/JJ/3/amod the/DT/3/det lender/NN/4/nsubj grew/VBD/0/root/grow")
            .thing("Norwegian", "Place")
            .thing("lender", "Organization");
    HandRead person =
        HandRead.of("The/DT/2/det lender/NN/3/nsubj grew/VBD/0/root/grow")
            .thing("The lender", "Person");
    assertThat(match(bank)).contains("THING Bank: lender", "lender basedIn Norwegian");
    assertThat(match(person)).contains("THING Person: The lender");
  }

  @Test
  void headsInACircle_doNoHarm() {
    HandRead read =
        HandRead.of("Selve/NNP/2/nsubj bought/VBD/3/conj/buy Norrland/NNP/2/obj")
            .thing("Selve", "Company");

    assertThat(match(read)).contains("bought agent Selve");
  }
}
