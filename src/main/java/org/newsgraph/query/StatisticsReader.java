package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.ShippedFile;
import org.newsgraph.store.StoreStatistics;

/// Tells how much a store holds: by its summary, or where it has none by counting.
public final class StatisticsReader {

  private static final Query TOTALS = ShippedFile.query(StatisticsReader.class, "summary-totals");
  private static final Query TYPES = ShippedFile.query(StatisticsReader.class, "summary-types");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public StatisticsReader(RDFLink link) {
    this.link = link;
  }

  /// The counts as they are now.
  public Statistics read() {
    return summarised().orElseGet(this::counted);
  }

  /// The counts of the summary, which is there unless articles have changed since it was made.
  Optional<Statistics> summarised() {
    Questions questions = Questions.unhurried(link);
    List<Binding> totals = questions.select(TOTALS, Map.of());
    if (totals.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Long> nodes = new TreeMap<>();
    questions
        .select(TYPES, Map.of())
        .forEach(row -> nodes.put(row.get("type").getURI(), number(row, "nodes")));
    Binding row = totals.getFirst();
    long claims = number(row, "claims");
    long negated = number(row, "negated");
    long uncertain = number(row, "uncertain");
    return Optional.of(
        new Statistics(
            number(row, "articles"),
            claims,
            claims - negated - uncertain,
            negated,
            uncertain,
            number(row, "assertions"),
            number(row, "claimants"),
            nodes));
  }

  private Statistics counted() {
    try {
      return StoreStatistics.count(link);
    } catch (QueryExceptionHTTP e) {
      throw ServerAnswer.failure(e);
    }
  }

  private static long number(Binding row, String variable) {
    return Long.parseLong(row.get(variable).getLiteralLexicalForm());
  }
}
