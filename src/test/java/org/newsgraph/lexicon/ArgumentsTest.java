package org.newsgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Token;

class ArgumentsTest {

  @Test
  void active_hasSubjectAndObject() {
    assertThat(
            slots(
                """
            Police/NNS/2/nsubj arrested/VBD/0/root/arrest two/CD/4/nummod men/NNS/2/obj/man
            in/IN/6/case Oslo/NNP/2/obl/Oslo ././2/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("subject Police", "object men", "in Oslo");
  }

  @Test
  void passive_turnsItsSubjectIntoTheObject() {
    assertThat(
            slots(
                """
            Two/CD/2/nummod men/NNS/4/nsubj:pass/man were/VBD/4/aux:pass/be
            arrested/VBN/0/root/arrest by/IN/6/case police/NNS/4/obl in/IN/8/case
            Oslo/NNP/4/obl/Oslo ././4/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("object men", "subject police", "in Oslo");
  }

  @Test
  void relativeClause_hasTheNounForItsSubject() {
    assertThat(
            slots(
                """
            Police/NNS/7/nsubj:pass who/WP/3/nsubj arrested/VBD/1/acl:relcl/arrest
            two/CD/5/nummod men/NNS/3/obj/man were/VBD/7/aux:pass/be praised/VBN/0/root/praise
            ././7/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("subject Police", "object men");
  }

  @Test
  void relativeClause_hasTheNounForItsObject() {
    assertThat(
            slots(
                """
            The/DT/2/det men/NNS/7/nsubj:pass/man whom/WP/5/obj police/NN/5/nsubj
            arrested/VBN/2/acl:relcl/arrest were/VBD/7/aux:pass/be freed/VBN/0/root/free
            ././7/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("subject police", "object men");
  }

  @Test
  void passiveRelativeClause_takesNounAsObject() {
    assertThat(
            slots(
                """
            A/DT/2/det man/NN/8/nsubj who/WP/5/nsubj:pass was/VBD/5/aux:pass/be
            arrested/VBN/2/acl:relcl/arrest in/IN/7/case Oslo/NNP/5/obl/Oslo died/VBD/0/root/die
            ././8/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("object man", "in Oslo");
  }

  @Test
  void reducedRelative_hasTheNounForItsObject() {
    assertThat(
            slots(
                """
            The/DT/2/det men/NNS/3/nsubj/man arrested/VBN/0/root/arrest by/IN/5/case
            police/NNS/3/obl were/VBD/7/aux:pass/be freed/VBN/3/dep/free ././3/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder("object men", "subject police");
  }

  @Test
  void presentParticiple_hasTheNounForItsSubject() {
    assertThat(
            slots(
                """
            The/DT/2/det soldiers/NNS/6/nsubj/soldier guarding/VBG/2/acl/guard the/DT/5/det
            port/NN/3/obj left/VBD/0/root/leave ././6/punct
            """,
                "guarding"))
        .containsExactlyInAnyOrder("subject soldiers", "object port");
  }

  @Test
  void participleBeforeNoun_takesNounAsObject() {
    assertThat(
            slots(
                """
            The/DT/3/det arrested/VBN/3/amod/arrest man/NN/4/nsubj denied/VBD/0/root/deny
            the/DT/6/det claim/NN/4/obj ././4/punct
            """,
                "arrested"))
        .containsExactly("object man");
  }

  @Test
  void subjectControl_takesGoverningVerbSubjectAsSubject() {
    assertThat(
            slots(
                """
            Police/NNS/2/nsubj tried/VBD/0/root/try to/TO/4/mark arrest/VB/2/xcomp the/DT/6/det
            singer/NN/4/obj ././2/punct
            """,
                "arrest"))
        .containsExactlyInAnyOrder("subject Police", "object singer");
  }

  @Test
  void objectControl_takesGoverningVerbObjectAsSubject() {
    assertThat(
            slots(
                """
            The/DT/2/det court/NN/3/nsubj ordered/VBD/0/root/order the/DT/5/det firm/NN/3/obj
            to/TO/7/mark pay/VB/3/xcomp the/DT/9/det workers/NNS/7/obj/worker ././3/punct
            """,
                "pay"))
        .containsExactlyInAnyOrder("subject firm", "object workers");
  }

  @Test
  void gerundAfterPreposition_takesPassiveSubjectAsSubject() {
    assertThat(
            slots(
                """
            The/DT/2/det man/NN/4/nsubj:pass was/VBD/4/aux:pass/be accused/VBN/0/root/accuse
            of/IN/6/case killing/VBG/4/advcl/kill a/DT/8/det guard/NN/6/obj ././4/punct
            """,
                "killing"))
        .containsExactlyInAnyOrder("subject man", "object guard");
  }

  @Test
  void coordinatedVerbs_shareTheirSubject() {
    assertThat(
            slots(
                """
            Police/NNS/2/nsubj arrested/VBD/0/root/arrest two/CD/4/nummod men/NNS/2/obj/man
            and/CC/6/cc searched/VBD/2/conj/search a/DT/8/det house/NN/6/obj ././2/punct
            """,
                "searched"))
        .containsExactlyInAnyOrder("subject Police", "object house");
  }

  @Test
  void coordinatedArguments_areOneFillerEach() {
    assertThat(
            slots(
                """
            In/IN/2/case Oslo/NNP/6/obl/Oslo and/CC/4/cc Bergen/NNP/2/conj/Bergen
            police/NNS/6/nsubj arrested/VBD/0/root/arrest a/DT/8/det man/NN/6/obj and/CC/11/cc
            a/DT/11/det woman/NN/8/conj ././6/punct
            """,
                "arrested"))
        .containsExactlyInAnyOrder(
            "subject police", "object man", "object woman", "in Oslo", "in Bergen");
  }

  @Test
  void indirectObject_isNoObject() {
    assertThat(
            slots(
                """
            The/DT/2/det charity/NN/3/nsubj gave/VBD/0/root/give the/DT/5/det
            rebels/NNS/3/iobj/rebel two/CD/7/nummod boats/NNS/3/obj/boat ././3/punct
            """,
                "gave"))
        .containsExactlyInAnyOrder("subject charity", "indirectObject rebels", "object boats");
  }

  @Test
  void clause_isTheVerbOfWhatIsSaid() {
    assertThat(
            slots(
                """
            Police/NNS/2/nsubj said/VBD/0/root/say that/IN/6/mark the/DT/5/det man/NN/6/nsubj
            died/VBD/2/ccomp/die ././2/punct
            """,
                "said"))
        .containsExactlyInAnyOrder("subject Police", "clause died");
  }

  @Test
  void nominal_hasItsPossessorAndWhatStandsBehind() {
    assertThat(
            slots(
                """
            The/DT/2/det minister/NN/4/nmod:poss 's/POS/2/case arrest/NN/9/nsubj by/IN/6/case
            soldiers/NNS/4/nmod/soldier in/IN/8/case Oslo/NNP/4/nmod/Oslo
            shocked/VBD/0/root/shock many/JJ/9/obj ././9/punct
            """,
                "arrest"))
        .containsExactlyInAnyOrder("possessive minister", "by soldiers", "in Oslo");
  }

  @Test
  void nominal_hasItsOfPhrase() {
    assertThat(
            slots(
                """
            The/DT/2/det arrest/NN/6/nsubj of/IN/5/case two/CD/5/nummod
            editors/NNS/2/nmod/editor shocked/VBD/0/root/shock many/JJ/6/obj ././6/punct
            """,
                "arrest"))
        .containsExactly("of editors");
  }

  @Test
  void nominal_hasTheNounBeforeIt() {
    assertThat(
            slots(
                """
            A/DT/3/det grenade/NN/3/compound attack/NN/4/nsubj ended/VBD/0/root/end the/DT/6/det
            talks/NNS/4/obj/talk ././4/punct
            """,
                "attack"))
        .containsExactly("compound grenade");
  }

  @Test
  void adjective_isSaidOfItsSubject() {
    assertThat(
            slots(
                """
            The/DT/3/det two/CD/3/nummod men/NNS/5/nsubj/man were/VBD/5/cop/be guilty/JJ/0/root
            of/IN/7/case fraud/NN/5/obl ././5/punct
            """,
                "guilty"))
        .contains("subject men", "of fraud");
  }

  /// The arguments of a word: `subject police`, `object men`, each by its head word.
  private static List<String> slots(String words, String word) {
    SyntaxTree tree = new SyntaxTree(HandRead.of(words).reading().sentences().getFirst());
    Token head =
        tree.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
    List<String> slots = new ArrayList<>();
    new Arguments(tree)
        .of(head)
        .forEach((slot, fillers) -> fillers.forEach(f -> slots.add(slot + " " + f.text())));
    slots.removeIf(slot -> slot.matches("(self|adjective|) .*"));
    return slots;
  }
}
