package org.newsgraph.query;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ng;

/// Takes the plain triples out of an article's graph, and leaves claims and evidence behind.
///
/// Of things and events only those stay that a plain fact is about.
final class PlainFacts {

  private final Graph graph;

  PlainFacts(Graph graph) {
    this.graph = graph;
  }

  Stream<Triple> triples() {
    Set<Triple> facts = asserted();
    Set<Node> told = new HashSet<>();
    facts.forEach(
        fact -> {
          told.add(fact.getSubject());
          told.add(fact.getObject());
        });
    graph
        .find(Node.ANY, RDF.Nodes.type, Ng.ARTICLE)
        .forEachRemaining(triple -> told.add(triple.getSubject()));
    return graph.stream().filter(triple -> told.contains(triple.getSubject()));
  }

  private Set<Triple> asserted() {
    Set<Triple> facts = new HashSet<>();
    graph
        .find(Node.ANY, Ng.STATED_IN, Node.ANY)
        .mapWith(triple -> Claimed.by(triple.getSubject(), graph))
        .filterKeep(graph::contains)
        .forEachRemaining(facts::add);
    return facts;
  }
}
