package org.newsgraph.emit;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.OntologyTerm;

/// The terms of Newsgraph's and others' ontologies that every article's graph uses.
final class Ng {

  static final Node ARTICLE = ng("Article");
  static final Node NEWS_ARTICLE = NodeFactory.createURI("https://schema.org/NewsArticle");

  static final Node CLAIM = ng("Claim");
  static final Node STATED_IN = ng("statedIn");
  static final Node SUBJECT_SPAN = ng("subjectSpan");
  static final Node OBJECT_SPAN = ng("objectSpan");
  static final Node TIME_TEXT = ng("timeText");

  static final Node ASSERTION = ng("Assertion");
  static final Node CLAIMANT = ng("claimant");
  static final Node REPORTED_IN = ng("reportedIn");
  static final Node POLARITY = ng("polarity");
  static final Node CERTAINTY = ng("certainty");
  static final Node CONFIDENCE = ng("confidence");
  static final Node EVIDENCE = ng("evidence");
  static final Node TRIGGER = ng("trigger");
  static final Node ATTRIBUTION_CUE = ng("attributionCue");
  static final Node NEGATION_CUE = ng("negationCue");
  static final Node HEDGE_CUE = ng("hedgeCue");

  static final Node PREDICATE = ng("predicate");
  static final Node TEXT = ng("text");

  static final Node UNMATCHED = ng("Unmatched");
  static final Node HAS_UNMATCHED = ng("unmatched");
  static final Node REASON = ng("reason");
  static final Node GAVE_OPEN_EVENTS = ng("gaveOpenEvents");
  static final Node SOFTWARE_VERSION = ng("softwareVersion");
  static final Node ONTOLOGY_HASH = ng("ontologyHash");
  static final Node MODEL = ng("model");
  static final Node OPTION = ng("option");

  static final Node ACTIVITY = prov("Activity");
  static final Node GENERATED = prov("generated");
  static final Node ENDED_AT_TIME = prov("endedAtTime");

  private Ng() {}

  static Node ng(String localName) {
    return NodeFactory.createURI(OntologyTerm.ng(localName).iri());
  }

  private static Node prov(String localName) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + localName);
  }
}
