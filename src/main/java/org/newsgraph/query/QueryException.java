package org.newsgraph.query;

import org.jspecify.annotations.Nullable;

/// A question that cannot be asked or answered; the message says what and what to do.
public sealed class QueryException extends RuntimeException permits ParameterException {

  /// With the failure behind it.
  public QueryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Found without another exception.
  public QueryException(String message) {
    this(message, null);
  }
}
