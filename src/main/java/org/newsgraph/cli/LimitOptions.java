package org.newsgraph.cli;

import java.time.Duration;
import org.newsgraph.serve.Limits;
import picocli.CommandLine.Option;

/// What one request to a served store may cost.
final class LimitOptions {

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "The longest that a query may take; 30 by default.")
  private int queryTimeoutSeconds = (int) Limits.USUAL.queryTimeout().toSeconds();

  @Option(
      names = "--max-rows",
      paramLabel = "NUMBER",
      description = "The most rows of an answer; 100000 by default.")
  private int rows = Limits.USUAL.rows();

  @Option(
      names = "--max-queries",
      paramLabel = "NUMBER",
      description =
          "How many long queries run at a time, and 16 times as many in all; one for each processor by default.")
  private int queries = Limits.USUAL.concurrentQueries();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "The most bytes that a request may send; 10000000 by default.")
  private int bodyBytes = Limits.USUAL.bodyBytes();

  /// The limits; a usage error where one is no number above zero.
  Limits limits() {
    requirePositive("--query-timeout", queryTimeoutSeconds);
    requirePositive("--max-rows", rows);
    requirePositive("--max-queries", queries);
    requirePositive("--max-body", bodyBytes);
    return new Limits(Duration.ofSeconds(queryTimeoutSeconds), rows, queries, bodyBytes);
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new UsageException(
          "%s \"%d\" is too small; allowed are 1 and more".formatted(option, value));
    }
  }
}
