package org.newsgraph.reconcile;

import java.time.Duration;

/// How much a service is asked for, and how long it is waited for.
///
/// @param userAgent who asks, for the service's logs
/// @param answerTimeout for an answer from its first to its last byte, connecting included
/// @param tries how often one request is made at most
/// @param interval between the starts of two requests
/// @param backoff before the second try; doubled before each further one
/// @param mostWaiting how long a run waits, since the last good answer, because of failures
/// @param failuresToOpen how many tries may fail one after the other before no more are made
/// @param recovery how long no more are made then
/// @param maxBytes of an answer, also after unpacking
public record ServiceSettings(
    String userAgent,
    Duration connectTimeout,
    Duration answerTimeout,
    int tries,
    Duration interval,
    Duration backoff,
    Duration mostWaiting,
    int failuresToOpen,
    Duration recovery,
    int maxBytes) {

  /// Settings that public services have no reason to complain about, and by which a service that
  /// fails in whatever way costs a run less than a minute.
  public static ServiceSettings polite(String userAgent) {
    return new ServiceSettings(
        userAgent,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        3,
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(45),
        5,
        Duration.ofMinutes(5),
        5_000_000);
  }
}
