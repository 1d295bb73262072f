package org.newsgraph.emit;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ng;

/// Writes each fact of one article as a claim, and as a plain triple where it is asserted.
final class Claims {

  private final NodeIris names;
  private final String articleId;
  private final Graph facts;
  private final Things things;
  private final Spans spans;

  Claims(NodeIris names, String articleId, Graph facts, Spans spans) {
    this.names = names;
    this.articleId = articleId;
    this.facts = facts;
    this.spans = spans;
    things = new Things(names, articleId, facts);
  }

  /// The node of the claim.
  Node write(Fact fact) {
    Node subject = things.write(fact.subject());
    Node predicate = NodeFactory.createURI(fact.property().iri());
    Node object = things.write(fact.object());
    Node assertion = assertion(fact.assertion());
    Node claim = names.claim(articleId, subject, predicate, object, assertion);
    if (facts.contains(claim, Ng.STATED_IN, Node.ANY)) {
      return claim;
    }
    if (fact.assertion().isAsserted()) {
      facts.add(subject, predicate, object);
    }
    facts.add(claim, RDF.Nodes.subject, subject);
    facts.add(claim, RDF.Nodes.predicate, predicate);
    facts.add(claim, RDF.Nodes.object, object);
    facts.add(claim, Ng.STATED_IN, assertion);
    facts.add(claim, Ng.CONFIDENCE, Literals.decimal(fact.confidence()));
    writeWords(claim, fact);
    return claim;
  }

  private void writeWords(Node claim, Fact fact) {
    // An event's words are its assertion's trigger already, as a rule.
    boolean known =
        fact.subject() instanceof Event && fact.subjectSpan().equals(fact.assertion().trigger());
    if (!known) {
      facts.add(claim, Ng.SUBJECT_SPAN, spans.words(fact.subjectSpan()));
    }
    facts.add(claim, Ng.OBJECT_SPAN, spans.words(fact.objectSpan()));
    if (fact.object() instanceof Value value && Literals.isTime(value)) {
      facts.add(claim, Ng.TIME_TEXT, Literals.text(value.label()));
    }
  }

  private Node assertion(Assertion assertion) {
    Node node = names.assertion(articleId, assertion);
    if (facts.contains(node, Ng.POLARITY, Node.ANY)) {
      return node;
    }
    facts.add(node, Ng.POLARITY, polarity(assertion.polarity()));
    facts.add(node, Ng.CERTAINTY, certainty(assertion.certainty()));
    facts.add(node, Ng.EVIDENCE, spans.sentence(assertion.evidence(), facts));
    facts.add(node, Ng.TRIGGER, spans.words(assertion.trigger()));
    assertion.claimant().ifPresent(who -> facts.add(node, Ng.CLAIMANT, things.entity(who)));
    assertion.reportedIn().ifPresent(outer -> facts.add(node, Ng.REPORTED_IN, assertion(outer)));
    assertion.attributionCue().map(spans::words).ifPresent(add(node, Ng.ATTRIBUTION_CUE));
    assertion.negationCue().map(spans::words).ifPresent(add(node, Ng.NEGATION_CUE));
    assertion.hedgeCue().map(spans::words).ifPresent(add(node, Ng.HEDGE_CUE));
    return node;
  }

  private Consumer<Node> add(Node subject, Node predicate) {
    return object -> facts.add(subject, predicate, object);
  }

  private static Node polarity(Polarity polarity) {
    return switch (polarity) {
      case AFFIRMED -> Ng.ng("Affirmed");
      case NEGATED -> Ng.ng("Negated");
    };
  }

  private static Node certainty(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Ng.ng("Certain");
      case PROBABLE -> Ng.ng("Probable");
      case POSSIBLE -> Ng.ng("Possible");
      case UNDETERMINED -> Ng.ng("Undetermined");
    };
  }
}
