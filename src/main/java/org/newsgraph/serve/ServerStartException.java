package org.newsgraph.serve;

/// A server that could not start, most often because its port is taken.
public final class ServerStartException extends RuntimeException {

  ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
