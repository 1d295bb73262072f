package org.newsgraph.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.lexicon.Fillers.Filler;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.LexicalEntry;

/// A trigger read in one of its senses: who or what fills which role.
///
/// @param denotes the class or relation
/// @param self what a noun itself speaks of; absent for an event
record Frame(
    Trigger trigger,
    LexicalEntry entry,
    OntologyTerm denotes,
    Optional<Filler> self,
    Map<OntologyTerm, List<Filler>> roles) {

  List<Filler> fillers(OntologyTerm role) {
    return roles.getOrDefault(role, List.of());
  }
}
