package org.newsgraph.extract;

import java.util.List;
import java.util.Map;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;

/// A predicate read in one of its senses: who or what fills which role.
///
/// @param denotes the event class or relation
/// @param roles role to the head words of its fillers
record Frame(
    Predicate predicate,
    LexicalEntry entry,
    OntologyTerm denotes,
    Map<OntologyTerm, List<Token>> roles) {

  List<Token> fillers(OntologyTerm role) {
    return roles.getOrDefault(role, List.of());
  }
}
