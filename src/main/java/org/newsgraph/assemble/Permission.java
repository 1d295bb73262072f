package org.newsgraph.assemble;

import static org.newsgraph.model.OntologyTerm.ng;

import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ontology;

/// What the ontology allows: which class may have which property, and what that may lead to.
final class Permission {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final OntologyTerm STRING = new OntologyTerm(XSD + "string");
  private static final OntologyTerm INTEGER = new OntologyTerm(XSD + "integer");
  private static final OntologyTerm THING = ng("Thing");

  private final Ontology ontology;

  Permission(Ontology ontology) {
    this.ontology = ontology;
  }

  boolean isEvent(OntologyTerm type) {
    return ontology.isEventClass(type);
  }

  boolean isProperty(OntologyTerm property) {
    return ontology.isEventRole(property) || ontology.isRelation(property);
  }

  boolean isTemporal(OntologyTerm property) {
    return ontology.isTemporal(property);
  }

  boolean isNumeric(OntologyTerm property) {
    return ontology.rangeAccepts(property, INTEGER);
  }

  /// Whether the property leads to words, or to a matter in its own words.
  boolean isTextual(OntologyTerm property) {
    return ontology.rangeAccepts(property, STRING)
        || FactKind.ofValue(property.localName()) == FactKind.Filler.TEXT;
  }

  /// Whether something of the subject's class may have the property.
  boolean mayHave(Node subject, OntologyTerm property) {
    return switch (subject) {
      case Event event ->
          ontology.isEventRole(property) || ontology.domainAccepts(property, event.type());
      case Entity entity -> ontology.domainAccepts(property, entity.type());
      case Value value -> false;
    };
  }

  /// Whether the property of the subject may lead to the thing or event that the words speak of.
  ///
  /// A happening that is no event of a known type is a thing, but may stand where events do.
  boolean mayLeadTo(Node subject, OntologyTerm property, Node object, Reading.Node words) {
    return switch (object) {
      case Event event -> accepts(subject, property, event.type());
      case Entity entity ->
          accepts(subject, property, entity.type())
              || entity.type().equals(THING)
                  && words.type().filter(type -> accepts(subject, property, type)).isPresent();
      case Value value -> true;
    };
  }

  private boolean accepts(Node subject, OntologyTerm property, OntologyTerm type) {
    return subject instanceof Event event
        ? ontology.roleAccepts(event.type(), property, type)
        : ontology.rangeAccepts(property, type);
  }
}
