package org.newsgraph.serve;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/// The running server: Fuseki on the loopback address with the dataset `/news`.
///
/// The dataset stays the caller's, who closes it after the server.
public final class NewsServer implements AutoCloseable {

  private static final String DATASET = "/news";

  /// Where the graph store takes writes: a name of its own beside the one that everyone reads.
  private static final String WRITE = "write";

  /// Results that are sorted or made distinct go to disk beyond this many rows.
  private static final long ROWS_IN_MEMORY = 10_000;

  /// The server's own parts; others are given to it, since they may live in packages above.
  private static final List<Part> OWN =
      List.of(graph -> List.of(Route.reading(OntologyServlet.PATH, new OntologyServlet())));

  private final FusekiServer server;
  private final List<Route> routes;

  private NewsServer(FusekiServer server, List<Route> routes) {
    this.server = server;
    this.routes = routes;
  }

  /// Starts a server over the dataset, with the given parts beside its own.
  ///
  /// @throws ServerStartException where the port is taken or not allowed
  public static NewsServer start(DatasetGraph dataset, ServerSettings settings, List<Part> parts) {
    JenaSystem.init();
    protect(dataset.getContext(), settings);
    FusekiServer server = build(dataset, settings);
    FusekiPages.mount(server, DATASET);
    ServedGraph graph = new ServedGraph(dataset, settings.base(), settings);
    List<Route> routes =
        Stream.concat(OWN.stream(), parts.stream())
            .flatMap(part -> part.routes(graph).stream())
            .toList();
    routes.forEach(route -> mount(server, route));
    try {
      server.start();
    } catch (FusekiException failure) {
      server.stop();
      throw startFailure(settings.port(), failure);
    }
    return new NewsServer(server, routes);
  }

  private static void mount(FusekiServer server, Route route) {
    ServletContextHandler context = (ServletContextHandler) server.getJettyServer().getHandler();
    ServletHolder holder = new ServletHolder(new RouteServlet(route));
    holder.setInitParameters(route.parameters());
    context.addServlet(holder, route.path());
  }

  private static void protect(Context context, ServerSettings settings) {
    OutboundRequests.restrict(context, settings.services());
    // One number, not "first,overall": with two the client's own shorter timeout is not heard.
    context.set(
        ARQ.queryTimeout, Long.toString(TimeUnit.SECONDS.toMillis(settings.queryTimeoutSeconds())));
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(TDB2.symUnionDefaultGraph, true);
  }

  private static FusekiServer build(DatasetGraph dataset, ServerSettings settings) {
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .addFilter("/*", new HostFilter())
            .addFilter("/$/*", new ReadOnlyFilter())
            .enablePing(true)
            .enableStats(true)
            .addServlet("/$/server", new ActionServerStatus())
            .addServlet("/$/datasets/*", new ActionDatasets());
    DataService.Builder service = readingService(dataset);
    settings
        .writeToken()
        .ifPresent(
            token -> {
              builder.registerOperation(Operation.GSP_RW, new GuardedGraphStore(token));
              service.addEndpoint(Operation.GSP_RW, WRITE);
            });
    return builder.add(DATASET, service).build();
  }

  private static DataService.Builder readingService(DatasetGraph dataset) {
    return DataService.newBuilder(dataset)
        .addEndpoint(Operation.Query)
        .addEndpoint(Operation.Query, "sparql")
        .addEndpoint(Operation.Query, "query")
        .addEndpoint(Operation.GSP_R, "data")
        .addEndpoint(Operation.GSP_R, "get");
  }

  private static ServerStartException startFailure(int port, FusekiException failure) {
    String message =
        failure.getCause() instanceof IOException
            ? "port %d is taken; stop what listens there or choose another with --port"
                .formatted(port)
            : "cannot listen on port %d: %s".formatted(port, failure.getMessage());
    return new ServerStartException(port, message, failure);
  }

  /// All that it answers beside the SPARQL endpoint, the graph store and Fuseki's pages.
  List<Route> routes() {
    return routes;
  }

  /// The port it listens on.
  public int port() {
    return server.getHttpPort();
  }

  /// The address of the front page, ending in `/`.
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /// The address of the SPARQL endpoint.
  public String queryUrl() {
    return url() + "news/sparql";
  }

  /// The address where the holder of the token writes with the Graph Store Protocol.
  public String writeUrl() {
    return url() + "news/" + WRITE;
  }

  /// Waits until the server is closed.
  public void join() {
    server.join();
  }

  /// Stops listening and ends the requests in flight.
  @Override
  public void close() {
    server.stop();
  }
}
