package org.newsgraph.serve;

import java.time.Duration;

/// What one request may cost.
///
/// @param queryTimeout after which a query is ended with status 503; a client may ask for less
/// @param rows how many rows, triples of an answer there are at most
/// @param concurrentQueries how many queries that compute for long run at the same time, and 16
///   times as many in all; further ones wait a little, then get status 503
/// @param bodyBytes how long what a client sends may be
public record Limits(Duration queryTimeout, int rows, int concurrentQueries, int bodyBytes) {

  private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

  /// Long enough for a join over a few thousand articles, short enough not to be left running; as
  /// many rows as a spreadsheet holds with ease; more long queries than processors only slow each
  /// other down; the body is Fuseki's usual order of magnitude.
  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(30), 100_000, PROCESSORS, 10_000_000);

  /// How long a query waits for its turn, and who is refused should wait before asking again.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /// How long a client may take to send a body, and half as long to send nothing.
  static final Duration BODY_TIME = Duration.ofSeconds(20);

  /// How long a client may take to send a request's line and headers.
  static final Duration HEAD_TIME = Duration.ofSeconds(20);

  /// How long a request's line and headers may be together.
  public static final int HEADER_BYTES = 64 * 1024;

  /// How long the text of a query may be. The time to parse one token grows with the square of its
  /// length and no deadline ends it: about 1.1 s were seen for one of 1,000,000.
  public static final int QUERY_CHARACTERS = 500_000;

  /// What the program's own `build` may send: the graph of a very long article.
  static final int OWN_BODY_BYTES = 256_000_000;

  /// The same with another time that a query may take.
  public Limits withQueryTimeout(Duration timeout) {
    return new Limits(timeout, rows, concurrentQueries, bodyBytes);
  }
}
