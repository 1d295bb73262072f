package org.newsgraph.emit;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.ontology.Ng;

/// Writes the class of an event that is only claimed as `ng:claimedType`, so that nobody who asks
/// for `?event a ng:Arrest` takes a denial, an allegation or a plan for an arrest.
public final class ClaimedTypes {

  /// What says which event it is, and not that it happened.
  private static final Set<Node> DESCRIBING =
      Set.of(RDF.Nodes.type, Ng.CLAIMED_TYPE, RDFS.Nodes.label, Ng.PREDICATE);

  private ClaimedTypes() {}

  /// Turns the class of each event without a plain fact into a claimed one. The graph of what the
  /// article tells must be complete: one claim that is affirmed and certain makes an event plain.
  public static void write(Graph facts) {
    List<Triple> claimed =
        facts.stream(Node.ANY, Ng.PREDICATE, Node.ANY)
            .map(Triple::getSubject)
            .filter(event -> !isPlain(event, facts))
            .flatMap(event -> facts.stream(event, RDF.Nodes.type, Node.ANY))
            .toList();
    for (Triple type : claimed) {
      facts.delete(type);
      facts.add(type.getSubject(), Ng.CLAIMED_TYPE, type.getObject());
    }
  }

  private static boolean isPlain(Node event, Graph facts) {
    return facts.stream(event, Node.ANY, Node.ANY)
        .anyMatch(triple -> !DESCRIBING.contains(triple.getPredicate()));
  }
}
