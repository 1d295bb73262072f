package org.newsgraph.query;

import org.apache.jena.graph.Graph;

/// Writes named graphs one after the other in one syntax.
interface GraphSyntax {

  void write(String name, Graph graph);

  void end();
}
