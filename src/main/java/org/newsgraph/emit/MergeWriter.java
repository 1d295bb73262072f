package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.Merge;
import org.newsgraph.ontology.Ng;

/// Writes that two names stand for one thing, and why.
final class MergeWriter {

  private static final Node MERGE = Ng.ng("Merge");
  private static final Node FROM = Ng.ng("mergedFrom");
  private static final Node INTO = Ng.ng("mergedInto");

  private MergeWriter() {}

  static void write(String name, Merge merge, Graph graph) {
    Node node = NodeFactory.createURI(name);
    graph.add(node, RDF.Nodes.type, MERGE);
    graph.add(node, FROM, NodeFactory.createURI(merge.from()));
    graph.add(node, INTO, NodeFactory.createURI(merge.into()));
    graph.add(node, Ng.REASON, Literals.text(merge.reason()));
  }
}
