package org.newsgraph.model;

/// A class or property of the ontology, named by its IRI.
public record OntologyTerm(String iri) implements Comparable<OntologyTerm> {

  /// The namespace of Newsgraph's own terms.
  public static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";

  /// The term of Newsgraph's own namespace with the given local name.
  public static OntologyTerm ng(String localName) {
    return new OntologyTerm(NAMESPACE + localName);
  }

  /// What follows the last `#` or `/`.
  public String localName() {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  @Override
  public int compareTo(OntologyTerm other) {
    return iri.compareTo(other.iri);
  }
}
