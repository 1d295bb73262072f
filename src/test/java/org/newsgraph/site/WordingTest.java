package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.number;
import static org.newsgraph.sample.ArticleSketch.unnamed;
import static org.newsgraph.sample.ArticleSketch.year;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Node;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;

/// How facts are put into sentences.
class WordingTest {

  /// A role or relation and what fills it.
  private record Filled(String role, Node filler) {}

  private static String event(
      String sentence, String type, String lemma, String trigger, Filled... roles)
      throws IOException {
    ArticleSketch sketch = new ArticleSketch("news", "News", sentence);
    Event event = sketch.event(type, lemma, trigger);
    Assertion says = sketch.says(sentence, trigger);
    for (Filled role : roles) {
      sketch.fact(event, role.role(), role.filler(), says);
    }
    return told(sketch);
  }

  private static String relation(String sentence, Entity subject, String property, Node object)
      throws IOException {
    ArticleSketch sketch = new ArticleSketch("news", "News", sentence);
    return told(sketch.fact(subject, property, object, sketch.says(sentence, "is")));
  }

  private static String told(ArticleSketch sketch) throws IOException {
    DatasetGraph dataset = Writers.still().write(sketch.facts()).dataset();
    ArticleIri article = ArticleIri.of(ArticleIri.DEFAULT_BASE, "news");
    List<Telling> tellings =
        new GraphReader(
                article,
                dataset.getGraph(NodeFactory.createURI(article.iri())),
                new Addresses(ArticleIri.DEFAULT_BASE))
            .tellings();
    assertThat(tellings).hasSize(1);
    return new Wording(Ontology.shipped()).of(tellings.getFirst()).text();
  }

  private static Filled role(String name, Node filler) {
    return new Filled(name, filler);
  }

  @Test
  void event_active_readsLikeItsSentence() throws IOException {
    assertThat(
            event(
                "Police arrested eleven people in Oslo and Bergen in 2015.",
                "Arrest",
                "arrest",
                "arrested",
                role("agent", named("GovernmentBody", "Police")),
                role("patient", unnamed("Group", "eleven people")),
                role("place", named("Place", "Bergen")),
                role("place", named("Place", "Oslo")),
                role("time", year("2015", "2015"))))
        .isEqualTo("Police arrested eleven people in Oslo and Bergen in 2015");
  }

  @Test
  void event_passive_beginsWithItsObject() throws IOException {
    assertThat(
            event(
                "Rami Holm had been arrested by guards.",
                "Arrest",
                "arrest",
                "arrested",
                role("agent", unnamed("Group", "guards")),
                role("patient", named("Person", "Rami Holm"))))
        .isEqualTo("Rami Holm had been arrested by guards");
  }

  @Test
  void participle_withoutDoer_readsAsAHeadline() throws IOException {
    assertThat(
            event(
                "Preacher sentenced to six years for recruiting fighters",
                "Conviction",
                "sentence",
                "sentenced",
                role("patient", unnamed("Person", "Preacher")),
                role("penalty", Value.text("six years")),
                role("offence", unnamed("Thing", "recruiting fighters"))))
        .isEqualTo("Preacher sentenced to six years for recruiting fighters");
  }

  @Test
  void predicate_withoutDoer_followsItsObject() throws IOException {
    assertThat(
            event(
                "The jury found Rami Holm not guilty of fraud.",
                "Conviction",
                "guilty",
                "not guilty",
                role("patient", named("Person", "Rami Holm")),
                role("offence", Value.text("fraud"))))
        .isEqualTo("Rami Holm not guilty of fraud");
  }

  @Test
  void offence_behindAnApposition_keepsItsPreposition() throws IOException {
    assertThat(
            event(
                "A court acquitted Rami Holm, 41, of fraud.",
                "Conviction",
                "acquit",
                "acquitted",
                role("agent", unnamed("Organization", "court")),
                role("patient", named("Person", "Rami Holm")),
                role("offence", Value.text("fraud"))))
        .isEqualTo("a court acquitted Rami Holm of fraud");
  }

  @Test
  void filler_withItsOwnPreposition_getsNoSecond() throws IOException {
    assertThat(
            event(
                "A court convicted him for recruiting fighters.",
                "Conviction",
                "convict",
                "convicted",
                role("agent", unnamed("Organization", "court")),
                role("offence", unnamed("Thing", "for recruiting fighters"))))
        .isEqualTo("a court convicted for recruiting fighters");
  }

  @Test
  void filler_withinAnothers_isNotRepeated() throws IOException {
    assertThat(
            event(
                "She recruited fighters for ISIS.",
                "Recruitment",
                "recruit",
                "recruited",
                role("patient", unnamed("Group", "fighters for ISIS")),
                role("beneficiary", named("ArmedGroup", "ISIS"))))
        .isEqualTo("fighters for ISIS recruited");
  }

  @Test
  void noun_leadsByItsPrepositions() throws IOException {
    assertThat(
            event(
                "They planned an attack on a concert in Prizren.",
                "Attack",
                "attack",
                "attack",
                role("theme", unnamed("Thing", "concert")),
                role("place", named("Place", "Prizren"))))
        .isEqualTo("attack on a concert in Prizren");
  }

  @Test
  void speech_standsInQuotationMarks() throws IOException {
    assertThat(
            event(
                "“The dam will hold,” Ida Holm said in Oslo.",
                "Statement",
                "say",
                "said",
                role("agent", named("Person", "Ida Holm")),
                role("theme", unnamed("Thing", "The dam will hold")),
                role("place", named("Place", "Oslo"))))
        .isEqualTo("Ida Holm said: “The dam will hold” in Oslo");
  }

  @Test
  void description_thatNamesTheEvent_standsAlone() throws IOException {
    assertThat(
            event(
                "They met 48 returnees.",
                "Return",
                "returnee",
                "returnees",
                role("agent", unnamed("Group", "48 returnees"))))
        .isEqualTo("48 returnees");
  }

  @Test
  void relation_takesTheOntologysWords() throws IOException {
    Entity ida = named("Person", "Ida Holm");
    assertThat(relation("Ida Holm is of the Greens.", ida, "memberOf", named("Company", "Greens")))
        .isEqualTo("Ida Holm is a member of the Greens");
    assertThat(relation("Ida Holm is 34.", ida, "age", number("34", "34")))
        .isEqualTo("Ida Holm is 34 years old");
    assertThat(relation("Ida Holm is a 34 year old.", ida, "age", number("34", "34")))
        .isEqualTo("Ida Holm is 34 years old");
    assertThat(
            relation(
                "Seven men is Swedes of Sweden.",
                unnamed("Group", "Seven men"),
                "citizenOf",
                named("Place", "Sweden")))
        .isEqualTo("Seven men are citizens of Sweden");
  }

  @Test
  void negation_ofTheSentence_isNotToldTwice() throws IOException {
    ArticleSketch sketch = new ArticleSketch("news", "News", "The union did not pay.");
    Assertion denied =
        sketch.assertion(
            "The union did not pay.", "pay", Optional.empty(), Polarity.NEGATED, Certainty.CERTAIN);
    Event payment = sketch.event("Financing", "pay", "pay");
    assertThat(told(sketch.fact(payment, "agent", named("Organization", "union"), denied)))
        .isEqualTo("the union did not pay");
  }

  @Test
  void negatedEvent_toldByAnotherWord_isNamed() throws IOException {
    String sentence = "The court acquitted Rami Holm.";
    ArticleSketch sketch = new ArticleSketch("news", "News", sentence);
    Assertion negated =
        sketch.assertion(
            sentence, "acquitted", Optional.empty(), Polarity.NEGATED, Certainty.CERTAIN);
    Event acquittal = sketch.event("Conviction", "acquit", "acquitted");
    assertThat(told(sketch.fact(acquittal, "patient", named("Person", "Rami Holm"), negated)))
        .isEqualTo("(no conviction): Rami Holm acquitted");
  }

  @Test
  void auxiliary_agreesWithItsSubject() throws IOException {
    assertThat(
            event(
                "Ida Holm and Rami Holm have never met.",
                "Communication",
                "meet",
                "met",
                role("agent", named("Person", "Ida Holm"))))
        .isEqualTo("Ida Holm has never met");
    assertThat(
            event(
                "Ida Holm was arrested, and so was Rami Holm.",
                "Arrest",
                "arrest",
                "arrested",
                role("patient", named("Person", "Ida Holm")),
                role("patient", named("Person", "Rami Holm"))))
        .isEqualTo("Ida Holm and Rami Holm were arrested");
  }

  @Test
  void preposition_ofAnotherNoun_isLeftOut() throws IOException {
    assertThat(
            event(
                "Second Road has supported the families of 15 returnees since 2016.",
                "Support",
                "support",
                "supported",
                role("agent", named("Organization", "Second Road")),
                role("beneficiary", unnamed("Group", "15 returnees")),
                role("time", year("2016", "2016"))))
        .isEqualTo("Second Road has supported for 15 returnees in 2016");
  }

  @Test
  void source_denialAndDoubt_standBefore() throws IOException {
    ArticleSketch sketch = new ArticleSketch("news", "News", "The union denies that Ana paid.");
    Assertion denied =
        sketch.assertion(
            "The union denies that Ana paid.",
            "paid",
            Optional.of(named("Organization", "union")),
            Polarity.NEGATED,
            Certainty.CERTAIN);
    Event payment = sketch.event("Financing", "pay", "paid");
    assertThat(told(sketch.fact(payment, "agent", named("Person", "Ana"), denied)))
        .isEqualTo("According to union (denied): Ana paid");
  }
}
