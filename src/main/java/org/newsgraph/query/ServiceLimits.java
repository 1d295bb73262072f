package org.newsgraph.query;

/// How much one request to another endpoint may cost.
///
/// @param seconds until the whole answer is there
/// @param bytes of the answer
/// @param rows of the answer
record ServiceLimits(int seconds, int bytes, int rows) {

  /// Wikidata's own endpoint ends a query after 60 seconds.
  private static final ServiceLimits USUAL = new ServiceLimits(60, 32 << 20, 100_000);

  static ServiceLimits usual() {
    return USUAL;
  }
}
