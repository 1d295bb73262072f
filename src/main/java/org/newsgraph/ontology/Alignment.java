package org.newsgraph.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.OntologyTerm;

/// Which property of Wikidata says the same as one of the ontology, or nearly the same.
///
/// @param property of the ontology
/// @param wikidata the property's id, such as `P27`
/// @param same whether it says the same; else it is only close, as "party" is to "member of"
/// @param single whether there is one value only, as of dates of birth
/// @param domain the classes of what Wikidata's property is stated of; empty where any will do
/// @param range the classes of the things that it leads to; empty where any will do
public record Alignment(
    OntologyTerm property,
    String wikidata,
    boolean same,
    boolean single,
    Set<OntologyTerm> domain,
    Set<OntologyTerm> range) {
  public Alignment {
    domain = Set.copyOf(domain);
    range = Set.copyOf(range);
  }

  private static final List<String> NAMESPACES =
      List.of("http://www.wikidata.org/prop/direct/", "http://www.wikidata.org/entity/");
  private static final List<Property> SAME = List.of(OWL.equivalentProperty, SKOS.exactMatch);
  private static final List<Property> CLOSE =
      List.of(SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch, RDFS.subPropertyOf);

  /// All alignments of the ontology's properties, by property, those that say the same first.
  static List<Alignment> of(Ontology ontology) {
    return ontology.properties().stream()
        .flatMap(
            property ->
                Stream.concat(
                    read(property, SAME, true, ontology), read(property, CLOSE, false, ontology)))
        .sorted(
            Comparator.comparing(Alignment::property)
                .thenComparing(alignment -> !alignment.same())
                .thenComparing(Alignment::wikidata))
        .toList();
  }

  private static Stream<Alignment> read(
      OntologyTerm property, List<Property> ways, boolean same, Ontology ontology) {
    Model model = ontology.model();
    return ways.stream()
        .flatMap(
            way ->
                model
                    .listObjectsOfProperty(model.createResource(property.iri()), way)
                    .toList()
                    .stream())
        .filter(RDFNode::isURIResource)
        .flatMap(found -> id(found.asResource().getURI()).stream())
        .distinct()
        .map(
            id ->
                new Alignment(
                    property,
                    id,
                    same,
                    isSingle(property, model),
                    classes(id, "domainIncludes", ontology),
                    classes(id, "rangeIncludes", ontology)));
  }

  /// The classes that the ontology names for Wikidata's property, and those below them.
  private static Set<OntologyTerm> classes(String id, String way, Ontology ontology) {
    Model model = ontology.model();
    Set<OntologyTerm> named =
        model
            .listObjectsOfProperty(
                model.createResource(NAMESPACES.getFirst() + id),
                model.createProperty("https://schema.org/" + way))
            .toList()
            .stream()
            .map(node -> new OntologyTerm(node.toString()))
            .collect(Collectors.toSet());
    return ontology.classes().stream()
        .filter(type -> named.stream().anyMatch(above -> ontology.isSubclass(type, above)))
        .collect(Collectors.toSet());
  }

  private static boolean isSingle(OntologyTerm property, Model model) {
    Property single = ResourceFactory.createProperty(OntologyTerm.ng("singleValued").iri());
    return model.containsLiteral(model.createResource(property.iri()), single, true);
  }

  private static Optional<String> id(String iri) {
    return NAMESPACES.stream()
        .filter(iri::startsWith)
        .map(namespace -> iri.substring(namespace.length()))
        .filter(id -> id.matches("P[1-9][0-9]*"))
        .findFirst();
  }
}
