package org.newsgraph.store;

import org.jspecify.annotations.Nullable;

/// A store that cannot be opened, read or written; the message says which and what to do.
public final class StoreException extends RuntimeException {

  private final String location;

  /// A failure of the store at the given directory or address.
  public StoreException(String location, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.location = location;
  }

  /// A failure found without another exception.
  public StoreException(String location, String message) {
    this(location, message, null);
  }

  /// The directory or address of the store.
  public String location() {
    return location;
  }
}
