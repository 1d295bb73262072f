package org.newsgraph.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.link.Kind;
import org.newsgraph.link.NamedThing;
import org.newsgraph.link.NormalName;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.reconcile.Query.PropertyValue;
import org.newsgraph.reconcile.RemoteCandidate.RemoteType;

/// Says in a service's terms what things are asked for, and of which kind its items are.
///
/// The ontology says by `ng:reconciledAs` which type or property of which knowledge base stands for
/// which of its own; those whose IRI lies in the service's spaces are its. A service that has the
/// ontology's own terms, or a default type of the same name, needs no word of it.
final class ServiceTerms {

  private static final String RECONCILED_AS = OntologyTerm.ng("reconciledAs").iri();

  private final List<String> spaces;
  private final Map<Kind, List<String>> types = new EnumMap<>(Kind.class);
  private final Map<String, Set<String>> properties = new TreeMap<>();
  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  ServiceTerms(Manifest manifest, Ontology ontology) {
    spaces =
        Stream.of(manifest.schemaSpace(), manifest.identifierSpace())
            .filter(space -> !space.isBlank())
            .toList();
    for (Kind kind : Kind.values()) {
      types.put(kind, kind == Kind.UNKNOWN ? List.of() : types(kind, manifest, ontology));
    }
    readProperties(ontology);
    readKinds(ontology);
  }

  /// What is asked of the service about the thing.
  Query query(NamedThing thing) {
    List<PropertyValue> values = new ArrayList<>();
    thing
        .statements()
        .forEach(
            statement ->
                properties
                    .getOrDefault(statement.property().iri(), Set.of())
                    .forEach(id -> values.add(new PropertyValue(id, statement.value()))));
    return new Query(thing.name(), types.getOrDefault(thing.kind(), List.of()), values);
  }

  /// Whether a candidate's types are of the kind of a thing.
  enum Fit {
    YES,
    /// None of its types is one that the ontology knows.
    UNKNOWN,
    NO
  }

  /// Whether the candidate can be the thing, whatever the service holds of that.
  ///
  /// Where no type is known, a name in small letters is that of a class: "interior ministry".
  Fit fit(RemoteCandidate candidate, NamedThing thing) {
    if (thing.kind() == Kind.UNKNOWN) {
      return Fit.YES;
    }
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    candidate.types().forEach(type -> found.addAll(kinds.getOrDefault(type.id(), Set.of())));
    if (found.isEmpty()) {
      return NormalName.isSmall(candidate.name()) && !NormalName.isSmall(thing.name())
          ? Fit.NO
          : Fit.UNKNOWN;
    }
    return found.contains(thing.kind() == Kind.ADJECTIVE ? Kind.PLACE : thing.kind())
        ? Fit.YES
        : Fit.NO;
  }

  /// Whether the service is asked for more than name and kind.
  boolean asksMore(NamedThing thing) {
    return !query(thing).properties().isEmpty();
  }

  private List<String> types(Kind kind, Manifest manifest, Ontology ontology) {
    Set<String> ids = new TreeSet<>();
    terms(kind.type(), ontology).forEach(iri -> id(iri).ifPresent(ids::add));
    if (ids.isEmpty()) {
      manifest.defaultTypes().stream()
          .filter(type -> type.name().equalsIgnoreCase(kind.type().localName()))
          .map(RemoteType::id)
          .forEach(ids::add);
    }
    return List.copyOf(ids);
  }

  /// The term and what stands for it elsewhere.
  private static Set<String> terms(OntologyTerm term, Ontology ontology) {
    Set<String> iris = new TreeSet<>(Set.of(term.iri()));
    ontology
        .model()
        .listObjectsOfProperty(
            ResourceFactory.createResource(term.iri()),
            ResourceFactory.createProperty(RECONCILED_AS))
        .filterKeep(RDFNode::isURIResource)
        .forEach(node -> iris.add(node.asResource().getURI()));
    return iris;
  }

  private void readProperties(Ontology ontology) {
    ontology
        .model()
        .listSubjectsWithProperty(ResourceFactory.createProperty(RECONCILED_AS))
        .filterKeep(RDFNode::isURIResource)
        .forEach(
            term -> {
              Set<String> ids = new TreeSet<>();
              terms(new OntologyTerm(term.getURI()), ontology)
                  .forEach(iri -> id(iri).ifPresent(ids::add));
              properties.put(term.getURI(), ids);
            });
  }

  /// Which of the service's types are of which kind, by `skos:narrowMatch` too.
  private void readKinds(Ontology ontology) {
    types.forEach((kind, ids) -> ids.forEach(id -> addKind(id, kind)));
    ontology
        .model()
        .listStatements(null, SKOS.narrowMatch, (RDFNode) null)
        .filterKeep(statement -> statement.getObject().isURIResource())
        .forEach(
            statement -> {
              Kind kind = Kind.of(new OntologyTerm(statement.getSubject().getURI()), ontology);
              if (kind != Kind.UNKNOWN) {
                id(statement.getResource().getURI()).ifPresent(id -> addKind(id, kind));
              }
            });
  }

  private void addKind(String id, Kind kind) {
    kinds
        .computeIfAbsent(id, unused -> EnumSet.noneOf(Kind.class))
        .add(kind == Kind.ADJECTIVE ? Kind.PLACE : kind);
  }

  /// The service's identifier for what the IRI names; empty where it is not the service's.
  private Optional<String> id(String iri) {
    return spaces.stream()
        .filter(space -> iri.startsWith(space) && iri.length() > space.length())
        .map(space -> iri.substring(space.length()))
        .findFirst();
  }
}
