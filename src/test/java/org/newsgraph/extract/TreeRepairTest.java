package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static List<String> repaired(String sentence, boolean headline) {
    List<Token> tokens = TreeRepair.repair(tokens(sentence), headline);
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
