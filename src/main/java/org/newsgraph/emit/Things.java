package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ng;

/// Names the entities and events of one article and says what each is and is called.
final class Things {

  private final NodeIris names;
  private final String articleId;
  private final Graph facts;

  Things(NodeIris names, String articleId, Graph facts) {
    this.names = names;
    this.articleId = articleId;
    this.facts = facts;
  }

  /// The node of the graph; described there unless it is a value.
  Node write(org.newsgraph.model.Node node) {
    return switch (node) {
      case Entity entity -> entity(entity);
      case Event event -> event(event);
      case Value value -> Literals.value(value);
    };
  }

  Node entity(Entity entity) {
    Node node = names.entity(articleId, entity);
    describe(node, entity.type(), entity.label());
    for (String label : entity.alternativeLabels()) {
      facts.add(node, SKOS.altLabel.asNode(), Literals.text(label));
    }
    return node;
  }

  private Node event(Event event) {
    Node node = names.event(articleId, event);
    describe(node, event.type(), event.label());
    facts.add(node, Ng.PREDICATE, Literals.text(event.predicate()));
    return node;
  }

  // Of two things that are one, the first gives the label: two would double each row of a query.
  private void describe(Node node, OntologyTerm type, String label) {
    Node text = Literals.text(label);
    boolean second =
        names.isShared(node)
            && facts.contains(node, RDFS.Nodes.label, Node.ANY)
            && !facts.contains(node, RDFS.Nodes.label, text);
    facts.add(node, RDF.Nodes.type, NodeFactory.createURI(type.iri()));
    facts.add(node, second ? SKOS.altLabel.asNode() : RDFS.Nodes.label, text);
  }
}
