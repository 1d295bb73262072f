package org.newsgraph.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// The classes and properties by which entities are reconciled, by local name.
final class Terms {

  private static final OntologyTerm ENTITY = OntologyTerm.ng("Entity");

  private final Ontology ontology;

  Terms(Ontology ontology) {
    this.ontology = ontology;
  }

  /// A class or property as a service tells of it.
  ///
  /// @param id its local name
  record Term(String id, String name, String description) {}

  /// The classes of things, the most general first, then by name.
  List<Term> types() {
    return terms(ontology.classes(), ontology::isEntityClass).stream()
        .sorted(Comparator.comparing(term -> !term.id().equals(ENTITY.localName())))
        .toList();
  }

  /// The relations of things, by name.
  List<Term> properties() {
    return terms(ontology.properties(), ontology::isRelation);
  }

  /// The relations that things of a class can have.
  List<Term> propertiesOf(String type) {
    OntologyTerm subject = resolved(type);
    return terms(
        ontology.properties(),
        property -> ontology.isRelation(property) && ontology.domainAccepts(property, subject));
  }

  /// The class or property of a local name or IRI as a service tells of it.
  Term term(String nameOrIri) {
    return described(resolved(nameOrIri));
  }

  /// A class and all below it, by local name; every class where it is the most general.
  Set<String> withSubclasses(String nameOrIri) {
    OntologyTerm type = resolved(nameOrIri);
    return ontology.classes().stream()
        .filter(found -> ontology.isSubclass(found, type))
        .map(OntologyTerm::localName)
        .collect(Collectors.toSet());
  }

  static OntologyTerm resolved(String nameOrIri) {
    return nameOrIri.startsWith("http") ? new OntologyTerm(nameOrIri) : OntologyTerm.ng(nameOrIri);
  }

  private List<Term> terms(Set<OntologyTerm> all, Predicate<OntologyTerm> wanted) {
    return all.stream()
        .filter(wanted)
        .map(this::described)
        .sorted(
            Comparator.comparing((Term term) -> term.name().toLowerCase(Locale.ROOT))
                .thenComparing(Term::id))
        .toList();
  }

  private Term described(OntologyTerm term) {
    Model model = ontology.model();
    String definition =
        Optional.ofNullable(model.getProperty(model.createResource(term.iri()), SKOS.definition))
            .map(statement -> statement.getString())
            .orElse("");
    return new Term(term.localName(), ontology.label(term).orElse(term.localName()), definition);
  }
}
