package org.newsgraph.serve;

import java.util.Optional;

/// How a server is started.
///
/// @param port where it listens on the loopback address; 0 takes a free one
/// @param queryTimeoutSeconds after which a query is ended with status 503
/// @param writeToken what writers must send as `Authorization: Bearer`; absent to refuse all writes
public record ServerSettings(int port, int queryTimeoutSeconds, Optional<String> writeToken) {

  /// Where `newsgraph serve` listens.
  public static final int DEFAULT_PORT = 3330;

  /// Long enough for a join over a few thousand articles, short enough not to be left running.
  public static final int DEFAULT_QUERY_TIMEOUT_SECONDS = 30;

  /// A server that nobody writes to.
  public static ServerSettings readOnly(int port, int queryTimeoutSeconds) {
    return new ServerSettings(port, queryTimeoutSeconds, Optional.empty());
  }

  /// The same server, which whoever knows the token may write to.
  public ServerSettings withWriteToken(String token) {
    return new ServerSettings(port, queryTimeoutSeconds, Optional.of(token));
  }
}
