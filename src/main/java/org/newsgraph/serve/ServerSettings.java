package org.newsgraph.serve;

import java.util.Optional;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.query.AllowedServices;

/// How a server is started.
///
/// @param port where it listens on the loopback address; 0 takes a free one
/// @param base what the IRIs of the graph begin with, such as `https://w3id.org/newsgraph/id/`
/// @param queryTimeoutSeconds after which a query is ended with status 503
/// @param services the other endpoints that `SERVICE` in a query may ask
/// @param writeToken what writers must send as `Authorization: Bearer`; absent to refuse all writes
public record ServerSettings(
    int port,
    String base,
    int queryTimeoutSeconds,
    AllowedServices services,
    Optional<String> writeToken) {

  /// Where `newsgraph serve` listens.
  public static final int DEFAULT_PORT = 3330;

  /// Long enough for a join over a few thousand articles, short enough not to be left running.
  public static final int DEFAULT_QUERY_TIMEOUT_SECONDS = 30;

  /// A server on the given port that nobody writes to, and the usual settings otherwise.
  public static ServerSettings readOnly(int port) {
    return new ServerSettings(
        port,
        ArticleIri.DEFAULT_BASE,
        DEFAULT_QUERY_TIMEOUT_SECONDS,
        AllowedServices.none(),
        Optional.empty());
  }

  /// The same server over a graph whose IRIs begin with another base.
  public ServerSettings withBase(String otherBase) {
    return new ServerSettings(port, otherBase, queryTimeoutSeconds, services, writeToken);
  }

  /// The same server with another time that a query may take.
  public ServerSettings withQueryTimeout(int seconds) {
    return new ServerSettings(port, base, seconds, services, writeToken);
  }

  /// The same server, where `SERVICE` in a query may ask these endpoints.
  public ServerSettings withServices(AllowedServices allowed) {
    return new ServerSettings(port, base, queryTimeoutSeconds, allowed, writeToken);
  }

  /// The same server, which whoever knows the token may write to.
  public ServerSettings withWriteToken(String token) {
    return new ServerSettings(port, base, queryTimeoutSeconds, services, Optional.of(token));
  }
}
