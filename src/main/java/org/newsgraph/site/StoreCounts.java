package org.newsgraph.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;

/// Counts statements over all graphs, within a transaction.
///
/// By queries and not by looking at each statement: so the store counts along its indexes and reads
/// none of the thousands of nodes that a well-known thing is told with.
final class StoreCounts {

  private static final Query GRAPHS = counted("graph");
  private static final Query VALUES = counted("value");
  private static final Query ALL =
      QueryFactory.create(
          "SELECT (COUNT(*) AS ?number) WHERE { GRAPH ?graph { ?thing ?property ?value } }");
  private static final Var NUMBER = Var.alloc("number");

  private StoreCounts() {}

  private static Query counted(String variable) {
    return QueryFactory.create(
        """
        SELECT ?%1$s (COUNT(*) AS ?number)
        WHERE { GRAPH ?graph { ?thing ?property ?value } }
        GROUP BY ?%1$s
        """
            .formatted(variable));
  }

  /// How many claims have the node as subject or object.
  static long claims(DatasetGraph dataset, Node node) {
    long claims = 0;
    for (Node part : List.of(RDF.Nodes.subject, RDF.Nodes.object)) {
      try (QueryExec execution =
          QueryExec.dataset(dataset)
              .query(ALL)
              .substitution("property", part)
              .substitution("value", node)
              .build()) {
        claims += Long.parseLong(execution.select().next().get(NUMBER).getLiteralLexicalForm());
      }
    }
    return claims;
  }

  /// How many things have the value in each graph, by the graph's IRI.
  static Map<String, Long> graphs(DatasetGraph dataset, Node property, Node value) {
    return counts(dataset, GRAPHS, "graph", Map.of("property", property, "value", value))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(entry -> entry.getKey().getURI(), Entry::getValue));
  }

  /// How many graphs give the thing each value.
  static Map<Node, Long> values(DatasetGraph dataset, Node thing, Node property) {
    return counts(dataset, VALUES, "value", Map.of("thing", thing, "property", property));
  }

  private static Map<Node, Long> counts(
      DatasetGraph dataset, Query query, String variable, Map<String, Node> given) {
    Map<Node, Long> counts = new HashMap<>();
    var builder = QueryExec.dataset(dataset).query(query);
    given.forEach(builder::substitution);
    try (QueryExec execution = builder.build()) {
      Var counted = Var.alloc(variable);
      execution
          .select()
          .forEachRemaining(
              row ->
                  counts.put(
                      row.get(counted), Long.valueOf(row.get(NUMBER).getLiteralLexicalForm())));
    }
    return counts;
  }
}
