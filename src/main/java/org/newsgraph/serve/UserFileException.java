package org.newsgraph.serve;

import org.jspecify.annotations.Nullable;

/// A file of users that is missing or cannot be used.
public final class UserFileException extends RuntimeException {

  UserFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
