package org.newsgraph.emit;

import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// The kind of a thing: its class just below `ng:Entity`.
///
/// A name that is an armed group in one article and an organization in another is one thing, since
/// both classes are of the kind `ng:Organization`.
final class Kinds {

  private static final OntologyTerm ENTITY = OntologyTerm.ng("Entity");

  private final Ontology ontology;

  Kinds(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The class itself where the ontology does not know it.
  OntologyTerm of(OntologyTerm type) {
    OntologyTerm kind = type;
    for (OntologyTerm above : ontology.ancestors(type)) {
      if (ontology.isEntityClass(above) && !above.equals(ENTITY)) {
        kind = above;
      }
    }
    return kind;
  }
}
