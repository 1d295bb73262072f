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
import org.newsgraph.ontology.ShippedFile;

/// Counts what a store holds, which takes seconds where it is large.
public final class StoreStatistics {

  // Each question walks along an index with few joins and tells few terms apart: over a million
  // claims that is a second or two, where all in one took minutes.
  private static final String ARTICLES = question("article-count.rq");
  private static final String CLAIMS = question("claim-count.rq");
  private static final String DENIED_CLAIMS = question("denied-claim-count.rq");
  private static final String UNCERTAIN_CLAIMS = question("uncertain-claim-count.rq");
  private static final String ASSERTIONS = question("assertion-count.rq");
  private static final String CLAIMANTS = question("claimant-count.rq");
  private static final String TYPES = question("things-by-type.rq");

  private final RDFLink link;

  /// Counts through this link, which stays open.
  public StoreStatistics(RDFLink link) {
    this.link = link;
  }

  /// The counts as they are now.
  public Statistics count() {
    long claims = number(CLAIMS);
    long denied = number(DENIED_CLAIMS);
    long uncertain = number(UNCERTAIN_CLAIMS);
    SortedMap<String, Long> nodes = new TreeMap<>();
    each(TYPES, row -> nodes.put(row.get("type").getURI(), number(row)));
    return new Statistics(
        number(ARTICLES),
        claims,
        claims - denied - uncertain,
        denied,
        uncertain,
        number(ASSERTIONS),
        number(CLAIMANTS),
        nodes);
  }

  private static String question(String file) {
    return ShippedFile.text(StoreStatistics.class, file);
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
