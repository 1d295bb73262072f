package org.newsgraph.site;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes as Turtle what the graph holds of one telling: its plain triples, claims and assertion.
final class TellingTurtle {

  private final Graph facts;
  private final PrefixMapping prefixes;

  TellingTurtle(Graph facts, PrefixMapping prefixes) {
    this.facts = facts;
    this.prefixes = prefixes;
  }

  /// The triples without the prefix declarations, which are the same for the whole page.
  String of(Telling telling) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    if (telling.eventful()) {
      add(telling.subject().node(), graph);
    }
    for (Claim claim : telling.claims()) {
      add(claim.node(), graph);
      if (telling.ground().isAsserted()) {
        graph.add(plain(claim));
      }
    }
    add(telling.ground().assertion(), graph);
    String text =
        RDFWriter.source(graph)
            .format(RDFFormat.TURTLE_BLOCKS)
            .set(RIOT.symTurtleOmitBase, true)
            .asString();
    return text.replaceAll("(?m)^(?:@prefix|PREFIX) [^\n]*\n", "").strip();
  }

  private void add(Node subject, Graph graph) {
    facts.find(subject, Node.ANY, Node.ANY).forEachRemaining(graph::add);
  }

  private static Triple plain(Claim claim) {
    return Triple.create(
        claim.subject().node(),
        org.apache.jena.graph.NodeFactory.createURI(claim.property()),
        claim.object().node());
  }
}
