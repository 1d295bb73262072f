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
import org.newsgraph.ontology.ShippedFile;

/// Counts what a store holds, which takes seconds where it is large.
public final class StoreStatistics {

  private static final String ARTICLES =
      ShippedFile.text(StoreStatistics.class, "article-count.rq");

  // Each question is one walk along an index with few joins: over ten thousand articles that is
  // seconds, where all in one took more than a minute.
  private static final String CLAIMS =
      ShippedFile.text(StoreStatistics.class, "claims-by-stance.rq");
  private static final String ASSERTIONS =
      ShippedFile.text(StoreStatistics.class, "assertion-count.rq");
  private static final String CLAIMANTS =
      ShippedFile.text(StoreStatistics.class, "claimant-count.rq");
  private static final String TYPES = ShippedFile.text(StoreStatistics.class, "things-by-type.rq");

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
    try (QueryExec execution = link.newQuery().query(question).timeout(1, TimeUnit.HOURS).build()) {
      execution.select().forEachRemaining(use);
    } finally {
      link.end();
    }
  }

  private static long number(Binding row) {
    return Long.parseLong(row.get("number").getLiteralLexicalForm());
  }
}
