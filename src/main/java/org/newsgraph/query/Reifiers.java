package org.newsgraph.query;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ng;

/// Turns claims into reifiers of RDF 1.2: `rdf:reifies <<( … )>>` for their three parts.
final class Reifiers {

  static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Set<Node> PARTS =
      Set.of(RDF.Nodes.subject, RDF.Nodes.predicate, RDF.Nodes.object);

  private Reifiers() {}

  static Stream<Triple> of(Graph graph) {
    Stream<Triple> claims =
        graph.stream(Node.ANY, Ng.STATED_IN, Node.ANY)
            .map(Triple::getSubject)
            .map(claim -> reifier(claim, graph));
    return Stream.concat(
        graph.stream().filter(triple -> !PARTS.contains(triple.getPredicate())), claims);
  }

  private static Triple reifier(Node claim, Graph graph) {
    Node term = NodeFactory.createTripleTerm(Claimed.by(claim, graph));
    return Triple.create(claim, REIFIES, term);
  }
}
