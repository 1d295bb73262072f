package org.newsgraph.serve;

/// A server that could not start, most often because its port is taken.
public final class ServerStartException extends RuntimeException {

  private final int port;

  ServerStartException(int port, String message, Throwable cause) {
    super(message, cause);
    this.port = port;
  }

  /// The port that the server asked for.
  public int port() {
    return port;
  }
}
