package org.newsgraph.link;

import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// What a name is the name of, as coarsely as text and Wikidata agree on it.
public enum Kind {
  /// A human being, real or not.
  PERSON("Person"),
  /// People who act together under a name.
  ORGANIZATION("Organization"),
  /// Where something can be.
  PLACE("Place"),
  /// What somebody has made: a book, a film, a law.
  WORK("Work"),
  /// A place, of which the name is an adjective: "Danish".
  ADJECTIVE("Place"),
  /// Something else, or nobody knows.
  UNKNOWN("Entity");

  private final String className;

  Kind(String localName) {
    className = localName;
  }

  /// The class of things of this kind.
  public OntologyTerm type() {
    return OntologyTerm.ng(className);
  }

  /// The kind of things of a class.
  public static Kind of(OntologyTerm type, Ontology ontology) {
    for (Kind kind : values()) {
      if (kind != UNKNOWN && kind != ADJECTIVE && ontology.isSubclass(type, kind.type())) {
        return kind;
      }
    }
    return UNKNOWN;
  }
}
