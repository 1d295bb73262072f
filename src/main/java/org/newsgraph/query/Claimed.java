package org.newsgraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// Reads the triple that a claim is about.
final class Claimed {

  private Claimed() {}

  static Triple by(Node claim, Graph graph) {
    return Triple.create(
        part(claim, RDF.Nodes.subject, graph),
        part(claim, RDF.Nodes.predicate, graph),
        part(claim, RDF.Nodes.object, graph));
  }

  private static Node part(Node claim, Node property, Graph graph) {
    var found = graph.find(claim, property, Node.ANY);
    try {
      if (found.hasNext()) {
        return found.next().getObject();
      }
    } finally {
      found.close();
    }
    throw new QueryException(
        "claim " + claim + " has no " + property + ": build its article again");
  }
}
