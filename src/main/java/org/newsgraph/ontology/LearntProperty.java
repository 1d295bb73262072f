package org.newsgraph.ontology;

import org.newsgraph.model.OntologyTerm;

/// A property whose facts a learnt model of relations reads out of sentences too.
///
/// @param relation the model's name for it
/// @param inverse whether the model's subject is the property's object
/// @param from the confidence from which the model is believed on news; above 1 it never is
public record LearntProperty(OntologyTerm property, String relation, boolean inverse, double from) {

  private static final String INVERSE = "^";

  static LearntProperty of(OntologyTerm property, String learntAs, double from) {
    boolean inverse = learntAs.startsWith(INVERSE);
    return new LearntProperty(property, inverse ? learntAs.substring(1) : learntAs, inverse, from);
  }
}
