package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Token;

class TreeRepairTest {

  @Test
  void gardenPath_becomesAReducedRelativeClause() {
    assertThat(repaired("The men arrested by police were freed.", false))
        .contains("arrested acl men", "men nsubj freed", "freed root");
  }

  @Test
  void goodTree_staysAsItIs() {
    String sentence = "Police arrested two men in Oslo.";

    assertThat(TreeRepair.repair(tokens(sentence), false)).isEqualTo(tokens(sentence));
  }

  @Test
  void gerundBehindAnAdverb_isAClauseOfTheVerb() {
    assertThat(repaired("Her cousin died after losing his house to the bank.", false))
        .contains("losing advcl died", "after mark losing");
  }

  @Test
  void placeBehindOff_isNoObject() {
    assertThat(repaired("The ferry sank off the coast of Malta.", false))
        .contains("coast obl sank", "off case coast");
  }

  @Test
  void whatFollowsAtLarge_belongsToTheTitle() {
    List<Token> tokens =
        new ArrayList<>(tokens("Anna Berg, editor at large at the Harbour Times, resigned."));
    reattach(tokens, "Times", "large", "obl");

    assertThat(written(TreeRepair.repair(tokens, false))).contains("Times nmod editor");
  }

  @Test
  void herWithinAPhrase_isThePossessor() {
    List<Token> tokens = new ArrayList<>(tokens("Anna Berg met her future husband in Oslo."));
    reattach(tokens, "her", "husband", "dep");

    assertThat(written(TreeRepair.repair(tokens, false))).contains("her nmod:poss husband");
  }

  /// As the parser does it in longer sentences.
  private static void reattach(List<Token> tokens, String word, String head, String relation) {
    Token moved = find(tokens, word);
    tokens.set(moved.index(), moved.attached(find(tokens, head).index(), relation));
  }

  private static Token find(List<Token> tokens, String word) {
    return tokens.stream().filter(token -> token.text().equals(word)).findFirst().orElseThrow();
  }

  private static List<String> repaired(String sentence, boolean headline) {
    return written(TreeRepair.repair(tokens(sentence), headline));
  }

  private static List<String> written(List<Token> tokens) {
    return tokens.stream()
        .map(
            token ->
                token.text()
                    + " "
                    + token.relation()
                    + (token.isRoot() ? "" : " " + tokens.get(token.head()).text()))
        .toList();
  }

  private static List<Token> tokens(String sentence) {
    return Sentences.of(sentence).sentences().getFirst().tokens();
  }
}
