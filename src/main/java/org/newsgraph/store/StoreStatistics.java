package org.newsgraph.store;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.Ng;

/// Counts what a store holds, which takes seconds where it is large.
public final class StoreStatistics {

  private static final String PREFIXES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final String ARTICLES =
      "SELECT (COUNT(*) AS ?number) WHERE { GRAPH ?article { ?article a ng:Article } }";

  // Each question is one walk along an index with few joins: over ten thousand articles that is
  // seconds, where all in one took more than a minute.
  private static final String CLAIMS =
      """
      SELECT ?polarity ?certainty (COUNT(*) AS ?number)
      WHERE {
        GRAPH ?article {
          ?assertion ng:polarity ?polarity ; ng:certainty ?certainty .
          ?claim ng:statedIn ?assertion
        }
      }
      GROUP BY ?polarity ?certainty
      """;

  private static final String ASSERTIONS =
      """
      SELECT (COUNT(DISTINCT ?assertion) AS ?number)
      WHERE { GRAPH ?article { ?claim ng:statedIn ?assertion } }
      """;

  private static final String CLAIMANTS =
      """
      SELECT (COUNT(DISTINCT ?claimant) AS ?number)
      WHERE {
        GRAPH ?article { ?assertion ng:claimant ?claimant . ?claim ng:statedIn ?assertion }
      }
      """;

  private static final String TYPES =
      """
      SELECT ?type (COUNT(DISTINCT ?node) AS ?number)
      WHERE {
        VALUES ?is { rdf:type ng:claimedType }
        GRAPH ?article { ?article a ng:Article . ?node ?is ?type ; rdfs:label ?label }
      }
      GROUP BY ?type
      """;

  private final RDFLink link;

  /// Counts through this link, which stays open.
  public StoreStatistics(RDFLink link) {
    this.link = link;
  }

  /// The counts as they are now.
  public Statistics count() {
    long[] claims = new long[3];
    each(
        CLAIMS,
        row -> {
          boolean negated = row.get("polarity").equals(Ng.NEGATED);
          boolean certain = row.get("certainty").equals(Ng.CERTAIN);
          claims[negated ? 0 : certain ? 1 : 2] += number(row);
        });
    SortedMap<String, Long> nodes = new TreeMap<>();
    each(TYPES, row -> nodes.put(row.get("type").getURI(), number(row)));
    return new Statistics(
        number(ARTICLES),
        claims[0] + claims[1] + claims[2],
        claims[1],
        claims[0],
        claims[2],
        number(ASSERTIONS),
        number(CLAIMANTS),
        nodes);
  }

  private long number(String question) {
    long[] found = new long[1];
    each(question, row -> found[0] = number(row));
    return found[0];
  }

  /// Asks within an hour: the time that a served store gives a query does not hold here.
  private void each(String question, Consumer<Binding> use) {
    link.begin(ReadWrite.READ);
    try (QueryExec execution =
        link.newQuery().query(PREFIXES + question).timeout(1, TimeUnit.HOURS).build()) {
      execution.select().forEachRemaining(use);
    } finally {
      link.end();
    }
  }

  private static long number(Binding row) {
    return Long.parseLong(row.get("number").getLiteralLexicalForm());
  }
}
