package org.newsgraph.reconcile;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A service gave no answer that can be used.
final class ServiceException extends IOException {

  private final boolean worthAnotherTry;
  private final transient Optional<Duration> retryAfter;

  private ServiceException(String reason, boolean worthAnotherTry, Optional<Duration> retryAfter) {
    super(reason);
    this.worthAnotherTry = worthAnotherTry;
    this.retryAfter = retryAfter;
  }

  /// It may be better in a moment.
  static ServiceException passing(String reason) {
    return new ServiceException(reason, true, Optional.empty());
  }

  /// The service itself says when it may be better, where it says so.
  static ServiceException passing(String reason, Optional<Duration> retryAfter) {
    return new ServiceException(reason, true, retryAfter);
  }

  /// The same request would fail in the same way.
  static ServiceException lasting(String reason) {
    return new ServiceException(reason, false, Optional.empty());
  }

  boolean isWorthAnotherTry() {
    return worthAnotherTry;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
