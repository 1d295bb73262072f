package org.newsgraph.read;

/// A page cannot or must not be fetched; the message says why in a few words.
public final class FetchException extends Exception {

  /// With the reason, in words that follow the address.
  public FetchException(String reason) {
    super(reason);
  }
}
