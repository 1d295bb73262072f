package org.newsgraph.ontology;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.OntologyTerm;

/// The classes and properties that articles are read for, and what they accept.
///
/// Read once and never changed; its models are shared and must not be changed by callers.
public final class Ontology {

  private static final String SCHEMA = "https://schema.org/";
  private static final OntologyTerm EVENT = OntologyTerm.ng("Event");
  private static final OntologyTerm ENTITY = OntologyTerm.ng("Entity");

  private static final OntologyTerm DATE =
      new OntologyTerm("http://www.w3.org/2001/XMLSchema#date");

  private final Model model;
  private final Model shapes;
  private final String sha256;
  private final Set<OntologyTerm> classes;
  private final Set<OntologyTerm> properties;
  private final Set<OntologyTerm> relations;
  private final Set<OntologyTerm> eventRoles;
  private final RoleRestrictions restrictions;
  private final Map<OntologyTerm, List<OntologyTerm>> ancestors = new HashMap<>();
  private final Map<OntologyTerm, Set<OntologyTerm>> ranges = new HashMap<>();
  private final Map<OntologyTerm, Set<OntologyTerm>> domains = new HashMap<>();

  private Ontology(Model model, Model shapes, String sha256) {
    this.model = model;
    this.shapes = shapes;
    this.sha256 = sha256;
    classes = instances(OWL.Class, RDFS.Class);
    relations = instances(resource(OntologyTerm.ng("Relation")));
    eventRoles = instances(resource(OntologyTerm.ng("EventRole")));
    properties = instances(RDF.Property, OWL.ObjectProperty, OWL.DatatypeProperty);
    properties.addAll(relations);
    properties.addAll(eventRoles);
    restrictions = new RoleRestrictions(model);
    classes.forEach(type -> ancestors.put(type, collectAncestors(type)));
    for (OntologyTerm property : properties) {
      ranges.put(property, values(property, "rangeIncludes"));
      domains.put(property, values(property, "domainIncludes"));
    }
  }

  /// The ontology that comes with the program.
  public static Ontology shipped() throws IOException {
    return of(OntologyFiles.shipped());
  }

  /// The ontology that the given files state; throws [OntologyException] where they are no Turtle
  /// or name terms that are not there.
  public static Ontology of(OntologyFiles files) {
    Model terms = ModelFactory.createDefaultModel();
    Model shapes = ModelFactory.createDefaultModel();
    List<TurtleDiagnostic> diagnostics = new ArrayList<>();
    Map<OntologyFile, TurtleReader> read = new LinkedHashMap<>();
    for (OntologyFile file : files.files()) {
      if (!file.isLexicon()) {
        TurtleReader turtle = TurtleReader.read(file);
        diagnostics.addAll(turtle.diagnostics());
        if (!file.isShapes()) {
          read.put(file, turtle);
        }
        Model target = file.isShapes() ? shapes : terms;
        turtle.triples().forEach(target.getGraph()::add);
        target.setNsPrefixes(turtle.prefixes().getMapping());
      }
    }
    if (diagnostics.isEmpty()) {
      diagnostics.addAll(TermCheck.of(read));
    }
    if (!diagnostics.isEmpty()) {
      throw new OntologyException(diagnostics);
    }
    return new Ontology(terms, shapes, files.sha256());
  }

  /// Whether the ontology defines this class.
  public boolean isClass(OntologyTerm term) {
    return classes.contains(term);
  }

  /// Whether the ontology defines this property.
  public boolean isProperty(OntologyTerm term) {
    return properties.contains(term);
  }

  /// Whether the property is a relation that articles state between things.
  public boolean isRelation(OntologyTerm term) {
    return relations.contains(term);
  }

  /// Whether the property leads from an event to what takes part in it.
  public boolean isEventRole(OntologyTerm term) {
    return eventRoles.contains(term);
  }

  /// Whether the class is `ng:Event` or below it.
  public boolean isEventClass(OntologyTerm term) {
    return isClass(term) && isSubclass(term, EVENT);
  }

  /// Whether the class is `ng:Entity` or below it.
  public boolean isEntityClass(OntologyTerm term) {
    return isClass(term) && isSubclass(term, ENTITY);
  }

  /// Whether the two are the same or the first is somewhere below the second.
  public boolean isSubclass(OntologyTerm type, OntologyTerm ancestor) {
    return type.equals(ancestor) || ancestors(type).contains(ancestor);
  }

  /// The classes above a class, nearest first, without itself; empty for unknown ones.
  public List<OntologyTerm> ancestors(OntologyTerm type) {
    return ancestors.getOrDefault(type, List.of());
  }

  /// Whether a value of this class or datatype may stand as the property's object.
  public boolean rangeAccepts(OntologyTerm property, OntologyTerm type) {
    return accepts(ranges, property, type);
  }

  /// Whether a value of this class may fill the role in events of the given class.
  ///
  /// An `owl:allValuesFrom` on the event's class or one above it narrows the role's own range.
  public boolean roleAccepts(OntologyTerm event, OntologyTerm role, OntologyTerm type) {
    Stream<OntologyTerm> classesAbove = Stream.concat(Stream.of(event), ancestors(event).stream());
    return rangeAccepts(role, type)
        && classesAbove
            .map(above -> restrictions.allowed(above, role))
            .allMatch(allowed -> allowed.isEmpty() || isBelowAny(type, allowed));
  }

  /// Whether something of this class may stand as the property's subject.
  public boolean domainAccepts(OntologyTerm property, OntologyTerm type) {
    return accepts(domains, property, type);
  }

  /// The classes and datatypes that the property's objects are of; empty where any will do.
  public Set<OntologyTerm> range(OntologyTerm property) {
    return Set.copyOf(ranges.getOrDefault(property, Set.of()));
  }

  /// The classes that the property's subjects are of; empty where any will do.
  public Set<OntologyTerm> domain(OntologyTerm property) {
    return Set.copyOf(domains.getOrDefault(property, Set.of()));
  }

  /// Whether the property leads to times.
  public boolean isTemporal(OntologyTerm property) {
    return ranges.getOrDefault(property, Set.of()).contains(DATE);
  }

  /// All classes that the ontology defines.
  public Set<OntologyTerm> classes() {
    return Set.copyOf(classes);
  }

  /// All properties that the ontology defines.
  public Set<OntologyTerm> properties() {
    return Set.copyOf(properties);
  }

  /// Which properties of Wikidata the ontology's are, or nearly are.
  public List<Alignment> alignments() {
    return Alignment.of(this);
  }

  /// The class or property of this local name, Newsgraph's own first; one of Newsgraph's namespace
  /// where the ontology has none.
  public OntologyTerm named(String localName) {
    OntologyTerm own = OntologyTerm.ng(localName);
    return isClass(own) || isProperty(own)
        ? own
        : Stream.concat(classes.stream(), properties.stream())
            .filter(term -> term.localName().equals(localName))
            .sorted()
            .findFirst()
            .orElse(own);
  }

  /// The term's English label.
  public Optional<String> label(OntologyTerm term) {
    return Optional.ofNullable(resource(term).getProperty(RDFS.label))
        .map(statement -> statement.getString());
  }

  /// SHA-256 of all the files, lexicon and shapes included.
  public String sha256() {
    return sha256;
  }

  /// The terms as RDF.
  public Model model() {
    return model;
  }

  /// The SHACL shapes as RDF.
  public Model shapes() {
    return shapes;
  }

  private boolean accepts(
      Map<OntologyTerm, Set<OntologyTerm>> declared, OntologyTerm property, OntologyTerm type) {
    Set<OntologyTerm> accepted = declared.getOrDefault(property, Set.of());
    return accepted.isEmpty() || isBelowAny(type, accepted);
  }

  private boolean isBelowAny(OntologyTerm type, Set<OntologyTerm> ancestors) {
    return ancestors.stream().anyMatch(ancestor -> isSubclass(type, ancestor));
  }

  private Set<OntologyTerm> instances(Resource... types) {
    Set<OntologyTerm> terms = new HashSet<>();
    for (Resource type : types) {
      model
          .listSubjectsWithProperty(RDF.type, type)
          .filterKeep(Resource::isURIResource)
          .forEach(subject -> terms.add(term(subject)));
    }
    return terms;
  }

  private Set<OntologyTerm> values(OntologyTerm property, String localName) {
    Set<OntologyTerm> terms = new HashSet<>();
    Property declared = ResourceFactory.createProperty(SCHEMA + localName);
    model
        .listObjectsOfProperty(resource(property), declared)
        .forEach(value -> terms.add(term(value.asResource())));
    return terms;
  }

  private List<OntologyTerm> collectAncestors(OntologyTerm type) {
    Set<OntologyTerm> found = new LinkedHashSet<>();
    Deque<OntologyTerm> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      model.listObjectsOfProperty(resource(open.remove()), RDFS.subClassOf).toList().stream()
          .filter(RDFNode::isURIResource)
          .map(parent -> term(parent.asResource()))
          .sorted()
          .filter(found::add)
          .forEach(open::add);
    }
    found.remove(type);
    return List.copyOf(found);
  }

  private Resource resource(OntologyTerm term) {
    return model.createResource(term.iri());
  }

  private static OntologyTerm term(Resource resource) {
    return new OntologyTerm(String.valueOf(resource.getURI()));
  }
}
