package org.newsgraph.serve;

import java.util.Optional;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.AllowedServices;

/// How a server is started.
///
/// @param host the address where it listens, the loopback address by default
/// @param port where it listens; 0 takes a free one
/// @param base what the IRIs of the graph begin with, such as `https://w3id.org/newsgraph/id/`
/// @param limits what one request may cost
/// @param services the other endpoints that `SERVICE` in a query may ask
/// @param access who may ask and write
/// @param ontology what the stored articles were read for; absent for the program's own
public record ServerSettings(
    String host,
    int port,
    String base,
    Limits limits,
    AllowedServices services,
    Access access,
    Optional<Ontology> ontology) {

  /// Where `newsgraph serve` listens.
  public static final String LOOPBACK = "127.0.0.1";

  /// The port of `newsgraph serve`.
  public static final int DEFAULT_PORT = 3330;

  /// A server on the given port that nobody writes to, and the usual settings otherwise.
  public static ServerSettings readOnly(int port) {
    return new ServerSettings(
        LOOPBACK,
        port,
        ArticleIri.DEFAULT_BASE,
        Limits.USUAL,
        AllowedServices.none(),
        Access.READ_ONLY,
        Optional.empty());
  }

  /// The same server, listening at another address.
  public ServerSettings withHost(String otherHost) {
    return new ServerSettings(otherHost, port, base, limits, services, access, ontology);
  }

  /// The same server over a graph whose IRIs begin with another base.
  public ServerSettings withBase(String otherBase) {
    return new ServerSettings(host, port, otherBase, limits, services, access, ontology);
  }

  /// The same server with other limits.
  public ServerSettings withLimits(Limits others) {
    return new ServerSettings(host, port, base, others, services, access, ontology);
  }

  /// The same server, where `SERVICE` in a query may ask these endpoints.
  public ServerSettings withServices(AllowedServices allowed) {
    return new ServerSettings(host, port, base, limits, allowed, access, ontology);
  }

  /// The same server for others.
  public ServerSettings withAccess(Access others) {
    return new ServerSettings(host, port, base, limits, services, others, ontology);
  }

  /// The same server over articles that were read for another ontology.
  public ServerSettings withOntology(Ontology other) {
    return new ServerSettings(host, port, base, limits, services, access, Optional.of(other));
  }

  /// The same server, which whoever knows the token may write to.
  public ServerSettings withWriteToken(String token) {
    return withAccess(access.withWriteToken(token));
  }
}
