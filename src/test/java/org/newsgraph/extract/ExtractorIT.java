package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.annotate.Models;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;

/// Short articles through the real models: the facts that must come out of each.
class ExtractorIT {

  @Test
  void arrest() {
    assertThat(
            facts(
                "Two men held after harbour raid",
                """
                Police arrested two men in Lisbon on Monday after a raid on a warehouse. \
                The men, both Portuguese citizens, are suspected of smuggling weapons. \
                A third man was detained in Porto on 3 May 2018."""))
        .contains(
            "Arrest(arrested) agent Police",
            "Arrest(arrested) patient two men",
            "Arrest(arrested) place Lisbon",
            "Arrest(arrested) time 2018-11-19 (date)",
            "two men count 2 (integer)",
            "Arrest(detained) patient third man",
            "Arrest(detained) place Porto",
            "Arrest(detained) time 2018-05-03 (date)");
  }

  @Test
  void trial() {
    assertThat(
            facts(
                "Former banker jailed",
                """
                A court in Vienna sentenced Karl Huber to six years in prison for fraud on Friday. \
                Huber, 58, was convicted in June. His lawyer, Eva Lang, said he would appeal."""))
        .contains(
            "Conviction(sentenced) patient Karl Huber",
            "Conviction(sentenced) offence fraud",
            "Conviction(convicted) patient Karl Huber",
            "Eva Lang position lawyer");
  }

  @Test
  void denial() {
    assertThat(
            facts(
                "Minister rejects claim",
                """
                Interior Minister Anna Berg denied that the army attacked the village. \
                The soldiers did not kill any villagers, she said."""))
        .anyMatch(
            fact -> fact.matches("Attack\\(attacked\\) agent army \\[negated, says Anna Berg]"))
        .anyMatch(fact -> fact.startsWith("Death(kill) agent soldiers [negated"));
  }

  @Test
  void accusation() {
    assertThat(
            facts(
                "Pilot charged",
                """
                Prosecutors accused the pilot of killing a mechanic. \
                The pilot allegedly fled to Brazil in 2016."""))
        .contains(
            "Death(killing) patient mechanic [probable]",
            "Travel(fled) agent Pilot [probable]",
            "Travel(fled) destination Brazil [probable]",
            "Travel(fled) time 2016 (year) [probable]");
  }

  @Test
  void quotations() {
    assertThat(
            facts(
                "Mayor speaks",
                """
                "The rebels attacked our school in Aleppo," mayor Omar Haddad told Reuters. \
                "We will rebuild everything next year." According to the United Nations, \
                forty children were killed."""))
        .contains(
            "Attack(attacked) agent rebels [says Omar Haddad]",
            "Attack(attacked) place Aleppo [says Omar Haddad]",
            "Death(killed) patient forty children [says United Nations]",
            "forty children count 40 (integer) [says United Nations]");
  }

  @Test
  void appointment() {
    assertThat(
            facts(
                "New chief at Volvo",
                """
                Volvo appointed Karin Lund as its chief executive on 1 March 2017. \
                Lund, a Swedish engineer, succeeded Per Holm."""))
        .contains(
            "Appointment(appointed) agent Volvo",
            "Appointment(appointed) patient Karin Lund",
            "Appointment(appointed) time 2017-03-01 (date)");
  }

  @Test
  void attack() {
    assertThat(
            facts(
                "Bomb kills twelve",
                """
                A suicide bomber attacked a market in Kabul, killing twelve people and injuring \
                thirty others. The Taliban claimed responsibility for the attack."""))
        .contains("Attack(attacked) place Kabul", "Death(killing) patient twelve people")
        .anyMatch(fact -> fact.startsWith("Injury(injuring) patient"));
  }

  @Test
  void financing() {
    assertThat(
            facts(
                "Charity under fire",
                """
                The charity financed the rebels in Yemen with two million dollars. \
                Its founder, Salim Nasser, joined Al-Qaeda in 2009."""))
        .contains(
            "Financing(financed) agent Charity",
            "Joining(joined) agent Salim Nasser",
            "Joining(joined) time 2009 (year)")
        .anyMatch(fact -> fact.matches("Financing\\(financed\\) (beneficiary|patient) rebels.*"));
  }

  @Test
  void takeover() {
    assertThat(
            facts(
                "Steel giant buys rival",
                """
                Tata Steel bought the British company Corus in 2007. \
                The Indian firm is based in Mumbai."""))
        .contains("Acquisition(bought) agent Tata Steel", "Acquisition(bought) time 2007 (year)");
  }

  @Test
  void journey() {
    assertThat(
            facts(
                "Migrants rescued",
                """
                About 300 migrants from Eritrea travelled from Libya to Italy in April 2015. \
                Twelve of them returned to Tripoli."""))
        .contains(
            "Travel(travelled) origin Libya",
            "Travel(travelled) destination Italy",
            "Travel(travelled) time 2015-04 (year_month)")
        .anyMatch(fact -> fact.matches(".*300 migrants.* citizenOf Eritrea"))
        .anyMatch(fact -> fact.matches(".*300 migrants.* count 300 \\(integer\\)"))
        .anyMatch(fact -> fact.startsWith("Return(returned) destination Tripoli"));
  }

  @Test
  void organisations() {
    assertThat(
            facts(
                "Report on prisons",
                """
                The International Committee of the Red Cross (ICRC) published a report on prisons. \
                ICRC spokesman Paul Meyer said that guards beat prisoners."""))
        .contains("Paul Meyer position spokesman")
        .anyMatch(fact -> fact.endsWith(" alias ICRC"))
        .anyMatch(fact -> fact.startsWith("Publication(published) theme report"));
  }

  @Test
  void plans() {
    assertThat(
            facts(
                "Strike looms",
                """
                The government may arrest the leaders of the union if they call a strike. \
                Poland plans to buy ten ships."""))
        .contains(
            "Arrest(arrest) agent government [possible]",
            "Acquisition(buy) agent Poland [possible]",
            "ten ships count 10 (integer)");
  }

  private static List<String> facts(String headline, String body) {
    ArticleMetadata dated =
        new ArticleMetadata(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Sentences.DATE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "short");
    Article article = new Article("short", Optional.of(headline), body, dated);
    return FactText.of(Layers.extract(Models.annotator().annotate(article)));
  }
}
