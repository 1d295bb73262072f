package org.newsgraph.reconcile;

import java.time.Duration;

/// Stops asking a service that has failed too often, for a while; then one try decides.
final class CircuitBreaker {

  private final int failuresToOpen;
  private final Duration recovery;
  private int failures;
  private Duration closedFrom = Duration.ofNanos(Long.MIN_VALUE);
  private String lastReason = "";

  CircuitBreaker(int failuresToOpen, Duration recovery) {
    this.failuresToOpen = failuresToOpen;
    this.recovery = recovery;
  }

  /// Throws where the service is not to be asked at this time.
  void check(Duration now) throws ServiceException {
    if (now.compareTo(closedFrom) < 0) {
      throw ServiceException.lasting(lastReason);
    }
  }

  void succeeded() {
    failures = 0;
  }

  void failed(ServiceException failure, Duration now) {
    failures++;
    if (failures >= failuresToOpen) {
      open(failure.reason(), now.plus(recovery));
    }
  }

  /// Asks no more until then.
  void open(String reason, Duration until) {
    lastReason = reason;
    closedFrom = until.compareTo(closedFrom) > 0 ? until : closedFrom;
  }
}
