package org.newsgraph.site;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.newsgraph.model.OntologyTerm;

/// The terms that the pages look for.
final class Ng {

  static final Node ARTICLE = ng("Article");
  static final Node CLAIM = ng("Claim");
  static final Node PREDICATE = ng("predicate");
  static final Node STATED_IN = ng("statedIn");
  static final Node CONFIDENCE = ng("confidence");
  static final Node SUBJECT_SPAN = ng("subjectSpan");
  static final Node OBJECT_SPAN = ng("objectSpan");
  static final Node TIME_TEXT = ng("timeText");
  static final Node CLAIMANT = ng("claimant");
  static final Node REPORTED_IN = ng("reportedIn");
  static final Node POLARITY = ng("polarity");
  static final Node NEGATED = ng("Negated");
  static final Node CERTAINTY = ng("certainty");
  static final Node EVIDENCE = ng("evidence");
  static final Node TRIGGER = ng("trigger");
  static final Node ATTRIBUTION_CUE = ng("attributionCue");
  static final Node NEGATION_CUE = ng("negationCue");
  static final Node HEDGE_CUE = ng("hedgeCue");
  static final Node TEXT = ng("text");
  static final Node TIME = ng("time");
  static final Node PLACE = ng("place");
  static final Node HAS_SELECTOR = OA.hasSelector.asNode();
  static final Node EXACT = OA.exact.asNode();

  private Ng() {}

  /// The term of a certainty's name in lower case, such as `probable`.
  static Node certainty(String name) {
    return ng(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  /// The term of this local name.
  static Node ng(String localName) {
    return NodeFactory.createURI(OntologyTerm.ng(localName).iri());
  }
}
