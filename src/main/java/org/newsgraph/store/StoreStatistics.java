package org.newsgraph.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.NodeText;
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

  private static final List<String> ALL =
      List.of(TYPES, ASSERTIONS, CLAIMANTS, ARTICLES, CLAIMS, DENIED_CLAIMS, UNCERTAIN_CLAIMS);

  private StoreStatistics() {}

  /// Counts through this link, one question after the other: a server has others to answer too.
  public static Statistics count(RDFLink link) {
    return statistics(ALL.stream().collect(toMap(identity(), question -> byType(question, link))));
  }

  /// Counts what the store holds; a local one by several threads.
  public static Statistics count(Store store) {
    if (!store.isLocal()) {
      try (RDFLink link = store.link()) {
        return count(link);
      }
    }
    return statistics(
        ALL.parallelStream().collect(toMap(identity(), question -> byType(question, store))));
  }

  private static Statistics statistics(Map<String, SortedMap<String, Long>> counts) {
    long claims = total(counts, CLAIMS);
    long denied = total(counts, DENIED_CLAIMS);
    long uncertain = total(counts, UNCERTAIN_CLAIMS);
    return new Statistics(
        total(counts, ARTICLES),
        claims,
        claims - denied - uncertain,
        denied,
        uncertain,
        total(counts, ASSERTIONS),
        total(counts, CLAIMANTS),
        counts.getOrDefault(TYPES, new TreeMap<>()));
  }

  private static String question(String file) {
    return ShippedFile.text(StoreStatistics.class, file);
  }

  private static SortedMap<String, Long> byType(String question, Store store) {
    try (RDFLink link = store.link()) {
      return byType(question, link);
    }
  }

  /// The numbers of a question's rows by type; where the question has no types, one number under an
  /// empty key.
  ///
  /// Asks within an hour: the time that a served store gives a query does not hold here.
  private static SortedMap<String, Long> byType(String question, RDFLink link) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    link.begin(ReadWrite.READ);
    try (QueryExec execution = link.newQuery().query(question).timeout(1, TimeUnit.HOURS).build()) {
      execution
          .select()
          .forEachRemaining(row -> numbers.put(NodeText.of(row, "type").orElse(""), number(row)));
    } finally {
      link.end();
    }
    return numbers;
  }

  private static long total(Map<String, SortedMap<String, Long>> counts, String question) {
    return counts.getOrDefault(question, new TreeMap<>()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long number(Binding row) {
    return Long.parseLong(row.get("number").getLiteralLexicalForm());
  }
}
