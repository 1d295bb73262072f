package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.query.SpanIri;

/// One triple that an article states.
///
/// @param lemma the lemma of the event that is its subject; empty for other subjects
/// @param property the predicate's IRI
/// @param subjectWords where the subject is named; absent where the trigger is its word
/// @param objectWords where the object is named
record Claim(
    Node node,
    Term subject,
    String lemma,
    String property,
    Term object,
    double confidence,
    Optional<SpanIri> subjectWords,
    Optional<SpanIri> objectWords) {

  /// The name of the claim on a page.
  String id() {
    return "claim-" + Addresses.localName(node);
  }

  /// The property's local name.
  String role() {
    return new OntologyTerm(property).localName();
  }
}
