package org.newsgraph.serve;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/// Evaluates queries as TDB2 does, with property paths that end with the query's deadline.
///
/// Jena walks all of a path such as `(!<x:y>)*` before it gives the first row, and looks at no
/// clock meanwhile. It does ask the graph, and there it is stopped.
final class WatchedPaths extends OpExecutorTDB2 {

  private WatchedPaths(ExecutionContext execution) {
    super(execution);
  }

  /// Has all queries on a dataset evaluated so.
  static void register(Context dataset) {
    QC.setFactory(dataset, WatchedPaths::new);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Optional<Deadline> deadline = Deadline.current();
    if (deadline.isEmpty()) {
      return super.execute(path, input);
    }
    Graph watched = new Watched(execCxt.getActiveGraph(), deadline.get());
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
  }

  private static final class Watched extends WrappedGraph {

    private final Deadline deadline;

    Watched(Graph graph, Deadline deadline) {
      super(graph);
      this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return watched(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
      deadline.check();
      return super.contains(subject, predicate, object);
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
      deadline.check();
      return found.mapWith(
          triple -> {
            deadline.check();
            return triple;
          });
    }
  }
}
