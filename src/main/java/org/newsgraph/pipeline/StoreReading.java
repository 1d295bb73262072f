package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.store.Store;

/// Reads what is stored already.
final class StoreReading {

  private static final Query GRAPH =
      QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private final Store store;

  StoreReading(Store store) {
    this.store = store;
  }

  /// A copy of a graph; empty where there is none of this name.
  Graph graph(String name) {
    Graph copy = GraphFactory.createDefaultGraph();
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (QueryExec execution =
          link.newQuery().query(GRAPH).substitution("graph", NodeFactory.createURI(name)).build()) {
        execution.construct(copy);
      } finally {
        link.end();
      }
    }
    return copy;
  }

  /// The rows of an answer, each cell as text.
  List<Row> select(String query) {
    List<Row> rows = new ArrayList<>();
    each(query, row -> rows.add(new Row(row.binding().detach())));
    return rows;
  }

  /// Hands over the rows of an answer one by one, each to be read at once.
  void each(String query, Consumer<Row> use) {
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (QueryExec execution = link.query(query)) {
        execution.select().forEachRemaining(row -> use.accept(new Row(row)));
      } finally {
        link.end();
      }
    }
  }

  /// One row.
  record Row(Binding binding) {

    /// The text of a cell; empty where nothing is bound.
    String get(String variable) {
      return NodeText.of(binding, variable).orElse("");
    }
  }
}
