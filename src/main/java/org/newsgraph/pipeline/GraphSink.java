package org.newsgraph.pipeline;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/// Takes the graphs of finished articles, such as `store::replace`.
@FunctionalInterface
public interface GraphSink {

  /// Takes one batch, the articles in the order of the input; called by one thread.
  void accept(List<DatasetGraph> batch);
}
