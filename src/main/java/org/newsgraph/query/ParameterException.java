package org.newsgraph.query;

import org.jspecify.annotations.Nullable;

/// A value for a parameter of a query that the query cannot take.
public final class ParameterException extends QueryException {

  ParameterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  ParameterException(String message) {
    this(message, null);
  }
}
