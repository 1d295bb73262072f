package org.newsgraph.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.OntologyTerm;

/// What single classes demand of their roles: `owl:allValuesFrom` a class or a union of classes.
final class RoleRestrictions {

  private final Map<OntologyTerm, Map<OntologyTerm, Set<OntologyTerm>>> restrictions =
      new HashMap<>();

  /// Reads `CLASS rdfs:subClassOf [ a owl:Restriction ; … ]`.
  RoleRestrictions(Model model) {
    model
        .listStatements(null, RDFS.subClassOf, (RDFNode) null)
        .filterKeep(statement -> statement.getSubject().isURIResource())
        .filterKeep(statement -> statement.getResource().hasProperty(OWL.allValuesFrom))
        .forEach(statement -> add(term(statement.getSubject()), statement.getResource()));
  }

  private void add(OntologyTerm type, Resource restriction) {
    OntologyTerm property = term(restriction.getRequiredProperty(OWL.onProperty).getResource());
    Resource range = restriction.getRequiredProperty(OWL.allValuesFrom).getResource();
    Set<OntologyTerm> allowed = new HashSet<>();
    if (range.isURIResource()) {
      allowed.add(term(range));
    } else {
      range
          .getRequiredProperty(OWL.unionOf)
          .getList()
          .iterator()
          .forEach(member -> allowed.add(term(member.asResource())));
    }
    restrictions.computeIfAbsent(type, key -> new HashMap<>()).put(property, allowed);
  }

  /// The classes that the class itself allows; empty where it demands nothing.
  Set<OntologyTerm> allowed(OntologyTerm type, OntologyTerm property) {
    return restrictions.getOrDefault(type, Map.of()).getOrDefault(property, Set.of());
  }

  private static OntologyTerm term(Resource resource) {
    return new OntologyTerm(resource.getURI());
  }
}
