package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.unnamed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Span;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.validate.ShapeValidator;

/// An arrest that is as the shapes ask, and beside it facts that are not.
class ShapeFilterTest {

  private static final String ARREST = "Harbour police arrested two dockers in Piraeus.";
  private static final String SPEECH = "The storm says that Ana Kora paid the crew.";

  private final GraphWriter writer = Writers.still();
  private final ArticleSketch sketch = new ArticleSketch("a", "Held", ARREST + " " + SPEECH);
  private final Event arrest = sketch.event("Arrest", "arrest", "arrested");
  private final Event payment = sketch.event("Financing", "pay", "paid");
  private final Entity dockers = unnamed("Group", "two dockers");
  private final Entity kora = named("Person", "Ana Kora");
  private final Assertion arrested = sketch.says(ARREST, "arrested");

  ShapeFilterTest() {
    sketch
        .fact(arrest, "patient", dockers, arrested)
        .fact(arrest, "place", named("Place", "Piraeus"), arrested);
  }

  private ShapedFacts filtered(Facts facts) throws IOException {
    return new ShapeFilter(writer::write, new ShapeValidator(Ontology.shipped())).filter(facts);
  }

  private List<String> leftOut() throws IOException {
    return switch (filtered(sketch.facts())) {
      case ShapedFacts.Broken broken -> throw new AssertionError(broken.violations().report());
      case ShapedFacts.Conforming conforming -> {
        assertThat(conforming.facts().facts()).extracting(Fact::assertion).contains(arrested);
        yield conforming.leftOut().stream().map(left -> text(left.fact())).toList();
      }
    };
  }

  private static String text(Fact fact) {
    Node object = fact.object();
    return fact.subject().label() + " " + fact.property().localName() + " " + object.label();
  }

  private Assertion saidBy(Entity claimant) {
    return sketch.assertion(
        SPEECH, "paid", Optional.of(claimant), Polarity.AFFIRMED, Certainty.CERTAIN);
  }

  @Test
  void goodFacts_areAllKept() throws IOException {
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void invalidClaimant_omitsOnlyFactsOfItsClause() throws IOException {
    Assertion said = saidBy(unnamed("Disaster", "The storm"));
    sketch
        .fact(payment, "agent", kora, said)
        .fact(payment, "patient", named("Group", "crew"), said);

    assertThat(leftOut()).containsExactly("paid agent Ana Kora", "paid patient crew");
  }

  @Test
  void literalInsteadOfThing_omitsOnlyThatFact() throws IOException {
    sketch
        .fact(payment, "agent", kora, sketch.says(SPEECH, "paid"))
        .fact(payment, "patient", Value.text("the crew"), sketch.says(SPEECH, "paid"));

    assertThat(leftOut()).containsExactly("paid patient the crew");
  }

  @Test
  void relationToAnEvent_takesTheRelation() throws IOException {
    sketch
        .fact(payment, "agent", kora, sketch.says(SPEECH, "paid"))
        .fact(kora, "memberOf", payment, sketch.says(SPEECH, "paid"));

    assertThat(leftOut()).containsExactly("Ana Kora memberOf paid");
  }

  @Test
  void ageThatIsNoNumber_takesTheAge() throws IOException {
    sketch.fact(kora, "age", Value.text("crew"), sketch.says(SPEECH, "paid"));

    assertThat(leftOut()).containsExactly("Ana Kora age crew");
  }

  @Test
  void eventWithoutALemma_takesAllItsFacts() throws IOException {
    Event nameless = new Event("event:x", payment.type(), "", "paid", payment.trigger());
    sketch
        .fact(nameless, "agent", kora, sketch.says(SPEECH, "paid"))
        .fact(arrest, "partOf", nameless, arrested);

    assertThat(leftOut()).containsExactlyInAnyOrder("paid agent Ana Kora", "arrested partOf paid");
  }

  @Test
  void deniedFacts_ofInvalidThing_areOmitted() throws IOException {
    Entity unlabelled = new Entity("thing:x", kora.type(), "", List.of(), false);
    Assertion denial = sketch.denies(SPEECH, "paid", kora);
    Span words = sketch.span("Ana Kora");
    Fact fact =
        new Fact(payment, OntologyTerm.ng("agent"), unlabelled, denial, payment.trigger(), words);
    Facts good = sketch.facts();
    Facts facts =
        new Facts(good.article(), List.of(good.facts().getFirst(), fact), good.unmatched());

    assertThat(filtered(facts))
        .isInstanceOfSatisfying(
            ShapedFacts.Conforming.class,
            conforming -> assertThat(conforming.facts().facts()).hasSize(1));
  }

  @Test
  void articleThatIsAtFaultItself_isBroken() throws IOException {
    Facts facts = new ArticleSketch("a+b", "Held", ARREST).facts();

    assertThat(filtered(facts))
        .isInstanceOfSatisfying(
            ShapedFacts.Broken.class,
            broken -> assertThat(broken.violations().report()).contains("one identifier"));
  }
}
