package org.newsgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Token;

class ArgumentsTest {

  @Test
  void active_hasSubjectAndObject() {
    assertThat(slots("Police arrested two men in Oslo.", "arrested"))
        .containsExactlyInAnyOrder("subject Police", "object men", "in Oslo");
  }

  @Test
  void passive_turnsItsSubjectIntoTheObject() {
    assertThat(slots("Two men were arrested by police in Oslo.", "arrested"))
        .containsExactlyInAnyOrder("object men", "subject police", "in Oslo");
  }

  @Test
  void relativeClause_hasTheNounForItsSubject() {
    assertThat(slots("Police who arrested two men were praised.", "arrested"))
        .containsExactlyInAnyOrder("subject Police", "object men");
  }

  @Test
  void relativeClause_hasTheNounForItsObject() {
    assertThat(slots("The men whom police arrested were freed.", "arrested"))
        .containsExactlyInAnyOrder("subject police", "object men");
  }

  @Test
  void passiveRelativeClause_hasTheNounForItsObject() {
    assertThat(slots("A man who was arrested in Oslo died.", "arrested"))
        .containsExactlyInAnyOrder("object man", "in Oslo");
  }

  @Test
  void reducedRelative_hasTheNounForItsObject() {
    assertThat(slots("The men arrested by police were freed.", "arrested"))
        .containsExactlyInAnyOrder("object men", "subject police");
  }

  @Test
  void presentParticiple_hasTheNounForItsSubject() {
    assertThat(slots("The soldiers guarding the port left.", "guarding"))
        .containsExactlyInAnyOrder("subject soldiers", "object port");
  }

  @Test
  void participleBeforeANoun_hasTheNounForItsObject() {
    assertThat(slots("The arrested man denied the claim.", "arrested"))
        .containsExactly("object man");
  }

  @Test
  void subjectControl_hasTheSubjectOfTheVerbAbove() {
    assertThat(slots("Police tried to arrest the singer.", "arrest"))
        .containsExactlyInAnyOrder("subject Police", "object singer");
  }

  @Test
  void objectControl_hasTheObjectOfTheVerbAbove() {
    assertThat(slots("The court ordered the firm to pay the workers.", "pay"))
        .containsExactlyInAnyOrder("subject firm", "object workers");
  }

  @Test
  void gerundAfterAPreposition_hasTheSuspectForItsSubject() {
    assertThat(slots("The man was accused of killing a guard.", "killing"))
        .containsExactlyInAnyOrder("subject man", "object guard");
  }

  @Test
  void coordinatedVerbs_shareTheirSubject() {
    assertThat(slots("Police arrested two men and searched a house.", "searched"))
        .containsExactlyInAnyOrder("subject Police", "object house");
  }

  @Test
  void coordinatedArguments_areOneFillerEach() {
    assertThat(slots("In Oslo and Bergen police arrested a man and a woman.", "arrested"))
        .containsExactlyInAnyOrder(
            "subject police", "object man", "object woman", "in Oslo", "in Bergen");
  }

  @Test
  void indirectObject_isNoObject() {
    assertThat(slots("The charity gave the rebels two boats.", "gave"))
        .containsExactlyInAnyOrder("subject charity", "indirectObject rebels", "object boats");
  }

  @Test
  void clause_isTheVerbOfWhatIsSaid() {
    assertThat(slots("Police said that the man died.", "said"))
        .containsExactlyInAnyOrder("subject Police", "clause died");
  }

  @Test
  void nominal_hasItsPossessorAndWhatStandsBehind() {
    assertThat(slots("The minister's arrest by soldiers in Oslo shocked many.", "arrest"))
        .containsExactlyInAnyOrder("possessive minister", "by soldiers", "in Oslo");
  }

  @Test
  void nominal_hasItsOfPhrase() {
    assertThat(slots("The arrest of two editors shocked many.", "arrest"))
        .containsExactly("of editors");
  }

  @Test
  void nominal_hasTheNounBeforeIt() {
    assertThat(slots("A grenade attack ended the talks.", "attack"))
        .containsExactly("compound grenade");
  }

  @Test
  void adjective_isSaidOfItsSubject() {
    assertThat(slots("The two men were guilty of fraud.", "guilty"))
        .contains("subject men", "of fraud");
  }

  /// The arguments of a word: `subject police`, `object men`, each by its head word.
  private static List<String> slots(String sentence, String word) {
    SyntaxTree tree = new SyntaxTree(Sentences.of(sentence).sentences().getFirst());
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
