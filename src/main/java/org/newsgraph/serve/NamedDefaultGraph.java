package org.newsgraph.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/// A dataset in which what is written without the name of a graph goes to a named one.
///
/// Plain queries see the union of the named graphs. So they see this too, where TDB2's own default
/// graph would hide it from everyone.
final class NamedDefaultGraph extends DatasetGraphWrapper {

  private final Node name;

  NamedDefaultGraph(DatasetGraph dataset, Node name) {
    super(dataset);
    this.name = name;
  }

  private Node named(Node graph) {
    return Quad.isDefaultGraph(graph) ? name : graph;
  }

  private Quad named(Quad quad) {
    return quad.isDefaultGraph() ? Quad.create(name, quad.asTriple()) : quad;
  }

  @Override
  public Graph getDefaultGraph() {
    return super.getGraph(name);
  }

  @Override
  public Graph getGraph(Node graph) {
    return super.getGraph(named(graph));
  }

  @Override
  public boolean containsGraph(Node graph) {
    return super.containsGraph(named(graph));
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    super.addGraph(named(graph), triples);
  }

  @Override
  public void removeGraph(Node graph) {
    super.removeGraph(named(graph));
  }

  @Override
  public void add(Quad quad) {
    super.add(named(quad));
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    super.add(named(graph), subject, predicate, object);
  }

  @Override
  public void delete(Quad quad) {
    super.delete(named(quad));
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    super.delete(named(graph), subject, predicate, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    super.deleteAny(named(graph), subject, predicate, object);
  }
}
