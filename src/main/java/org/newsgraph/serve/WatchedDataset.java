package org.newsgraph.serve;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/// A dataset whose statements are found until the thread's deadline, if it has one, and no longer.
///
/// Pages read statements themselves, where no timeout of queries holds.
final class WatchedDataset extends DatasetGraphWrapper {

  WatchedDataset(DatasetGraph dataset) {
    super(dataset, dataset.getContext());
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
    return watched(super.find(graph, subject, property, object));
  }

  @Override
  public Iterator<Quad> find(Quad pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public Iterator<Quad> find() {
    return watched(super.find());
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node property, Node object) {
    return watched(super.findNG(graph, subject, property, object));
  }

  @Override
  public Stream<Quad> stream(Node graph, Node subject, Node property, Node object) {
    return Iter.asStream(find(graph, subject, property, object));
  }

  @Override
  public Stream<Quad> stream() {
    return Iter.asStream(find());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node property, Node object) {
    Deadline.current().ifPresent(Deadline::check);
    return super.contains(graph, subject, property, object);
  }

  private static Iterator<Quad> watched(Iterator<Quad> found) {
    Optional<Deadline> deadline = Deadline.current();
    if (deadline.isEmpty()) {
      return found;
    }
    deadline.get().check();
    return Iter.map(
        found,
        quad -> {
          deadline.get().check();
          return quad;
        });
  }
}
