package org.newsgraph.emit;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.OntologyTerm;

/// The kind of a thing: its class just below `ng:Entity`.
///
/// A name that is an armed group in one article and an organization in another is one thing, since
/// both classes are of the kind `ng:Organization`.
final class Kinds {

  private static final Node ENTITY = Ng.ng("Entity");

  private final Graph ontology;

  Kinds(Graph ontology) {
    this.ontology = ontology;
  }

  /// The class itself where the ontology puts it below nothing of its own namespace.
  OntologyTerm of(OntologyTerm type) {
    Node current = NodeFactory.createURI(type.iri());
    Set<Node> seen = new HashSet<>();
    while (seen.add(current)) {
      Node above = superclass(current);
      if (above.equals(current) || above.equals(ENTITY)) {
        break;
      }
      current = above;
    }
    return new OntologyTerm(current.getURI());
  }

  private Node superclass(Node type) {
    return ontology
        .find(type, RDFS.Nodes.subClassOf, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(above -> above.isURI() && declared(above))
        .toList()
        .stream()
        .min((one, other) -> one.getURI().compareTo(other.getURI()))
        .orElse(type);
  }

  // Superclasses of other vocabularies are alignments, not kinds.
  private boolean declared(Node type) {
    return type.equals(ENTITY) || ontology.contains(type, RDFS.Nodes.subClassOf, Node.ANY);
  }
}
