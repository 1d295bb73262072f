package org.newsgraph.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// Finds classes that are named but not defined, and classes that are below themselves.
///
/// A term has to be defined where its namespace is one that the ontology defines terms in; what
/// other ontologies define is theirs.
final class TermCheck {

  private static final Set<Node> LEAD_TO_TERMS =
      Set.of(
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          NodeFactory.createURI("https://schema.org/domainIncludes"),
          NodeFactory.createURI("https://schema.org/rangeIncludes"));

  private final Map<OntologyFile, TurtleReader> files;
  private final Set<Node> defined = new HashSet<>();
  private final Set<String> namespaces = new HashSet<>();
  private final Map<Node, List<Node>> above = new HashMap<>();

  private TermCheck(Map<OntologyFile, TurtleReader> files) {
    this.files = files;
    files.values().forEach(file -> file.triples().forEach(this::note));
  }

  /// What is wrong with the terms of these files, in their order.
  static List<TurtleDiagnostic> of(Map<OntologyFile, TurtleReader> files) {
    TermCheck check = new TermCheck(files);
    List<TurtleDiagnostic> faults = new ArrayList<>();
    files.keySet().forEach(file -> faults.addAll(check.faults(file)));
    return faults;
  }

  private void note(Triple triple) {
    if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getSubject().isURI()) {
      defined.add(triple.getSubject());
      namespaces.add(triple.getSubject().getNameSpace());
    }
    if (triple.getPredicate().equals(RDFS.subClassOf.asNode())) {
      above.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>()).add(triple.getObject());
    }
  }

  private List<TurtleDiagnostic> faults(OntologyFile file) {
    TurtleReader turtle = files.getOrDefault(file, TurtleReader.read(file));
    EntryPlaces places = EntryPlaces.of(file.text(), turtle.prefixes());
    List<TurtleDiagnostic> faults = new ArrayList<>();
    for (Triple triple : turtle.triples()) {
      String fault = fault(triple);
      if (!fault.isEmpty()) {
        EntryPlaces.Place place =
            places.of(triple.getSubject().toString(), triple.getObject().toString());
        faults.add(new TurtleDiagnostic(file.path(), place.line(), place.column(), fault));
      }
    }
    return faults;
  }

  private String fault(Triple triple) {
    Node object = triple.getObject();
    if (!LEAD_TO_TERMS.contains(triple.getPredicate()) || !object.isURI()) {
      return "";
    }
    if (namespaces.contains(object.getNameSpace()) && !defined.contains(object)) {
      return "\"%s\" is not defined; describe it like its neighbours, or mend its name"
          .formatted(object.getURI());
    }
    boolean circle =
        triple.getPredicate().equals(RDFS.subClassOf.asNode())
            && isBelow(object, triple.getSubject());
    return circle
        ? "\"%s\" is below itself; take one rdfs:subClassOf out"
            .formatted(triple.getSubject().toString())
        : "";
  }

  private boolean isBelow(Node type, Node ancestor) {
    Deque<Node> open = new ArrayDeque<>(List.of(type));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node next = open.remove();
      if (next.equals(ancestor)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(above.getOrDefault(next, List.of()));
      }
    }
    return false;
  }
}
