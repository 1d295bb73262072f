package org.newsgraph.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private final Supplier<RDFLink> links;

  /// @param links each is closed after one question; several are used at once
  public StoreStatistics(Supplier<RDFLink> links) {
    this.links = links;
  }

  /// The counts as they are now.
  public Statistics count() {
    Map<String, SortedMap<String, Long>> counts =
        Stream.of(TYPES, ASSERTIONS, CLAIMANTS, ARTICLES, CLAIMS, DENIED_CLAIMS, UNCERTAIN_CLAIMS)
            .parallel()
            .collect(Collectors.toMap(Function.identity(), this::byType));
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

  /// The numbers of a question's rows by type; one without a type where the question has none.
  ///
  /// Asks within an hour: the time that a served store gives a query does not hold here.
  private SortedMap<String, Long> byType(String question) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    try (RDFLink link = links.get()) {
      link.begin(ReadWrite.READ);
      try (QueryExec execution =
          link.newQuery().query(question).timeout(1, TimeUnit.HOURS).build()) {
        execution
            .select()
            .forEachRemaining(row -> numbers.put(NodeText.of(row, "type").orElse(""), number(row)));
      } finally {
        link.end();
      }
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
