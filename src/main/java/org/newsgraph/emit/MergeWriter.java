package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.Merge;

/// Writes that two names stand for one thing, and why.
final class MergeWriter {

  private static final Node MERGE = Ng.ng("Merge");
  private static final Node FROM = Ng.ng("mergedFrom");
  private static final Node INTO = Ng.ng("mergedInto");

  private MergeWriter() {}

  static void write(String name, Merge merge, Graph graph) {
    Node node = NodeFactory.createURI(name);
    Node from = NodeFactory.createURI(merge.from());
    Node into = NodeFactory.createURI(merge.into());
    graph.add(node, RDF.Nodes.type, MERGE);
    graph.add(node, FROM, from);
    graph.add(node, INTO, into);
    graph.add(node, Ng.REASON, Literals.text(merge.reason()));
    graph.add(from, OWL.sameAs.asNode(), into);
  }
}
