package org.newsgraph.query;

import org.jspecify.annotations.Nullable;

/// A parameter of a query or export, or a value for one, that does not fit.
public final class ParameterException extends QueryException {

  ParameterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  ParameterException(String message) {
    this(message, null);
  }
}
