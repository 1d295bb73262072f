package org.newsgraph.sample;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/// The graphs of an article, where something happens before each triple is taken out: a fault in
/// the middle of writing them elsewhere.
public final class WatchedGraphs extends DatasetGraphWrapper {

  private final Runnable beforeTriple;

  public WatchedGraphs(DatasetGraph graphs, Runnable beforeTriple) {
    super(graphs);
    this.beforeTriple = beforeTriple;
  }

  @Override
  public Graph getGraph(Node name) {
    return new WrappedGraph(super.getGraph(name)) {
      @Override
      public ExtendedIterator<Triple> find() {
        return super.find()
            .mapWith(
                triple -> {
                  beforeTriple.run();
                  return triple;
                });
      }
    };
  }
}
