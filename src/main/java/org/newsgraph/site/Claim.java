package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.query.SpanIri;

/// One triple that an article states.
///
/// @param lemma the lemma of the event that is its subject; empty for other subjects
/// @param property the predicate's IRI
/// @param subjectWords where the subject is named; absent where the trigger is its word
/// @param objectWords where the object is named
/// @param timeWords the words for a time, such as "last week"
record Claim(
    Node node,
    Term subject,
    String lemma,
    String property,
    Term object,
    double confidence,
    Optional<SpanIri> subjectWords,
    Optional<SpanIri> objectWords,
    Optional<String> timeWords) {

  /// The name of the claim on a page.
  String id() {
    return "claim-" + Addresses.localName(node);
  }

  /// The property's local name.
  String role() {
    return property.substring(Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1);
  }
}
