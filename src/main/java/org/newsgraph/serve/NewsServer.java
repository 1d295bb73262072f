package org.newsgraph.serve;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.ServletMapping;
import org.newsgraph.model.CorpusIri;

/// The running server: Fuseki on the loopback address with the dataset `/news`.
///
/// The dataset stays the caller's, who closes it after the server.
public final class NewsServer implements AutoCloseable {

  private static final String DATASET = "/news";

  /// Where the graph store takes writes: a name of its own beside the one that everyone reads.
  private static final String WRITE = "write";

  /// Results that are sorted or made distinct go to disk beyond this many rows. A query's end is
  /// not heard while Jena sorts and writes as many rows as these: with 10,000 it came a second late
  /// on two busy processors; fewer cost a query that finishes no time.
  private static final long ROWS_IN_MEMORY = 2_000;

  /// Many more than queries run at once, so that what waits for its turn keeps nothing else
  /// waiting.
  private static final int MOST_THREADS = 100;

  private static final int LEAST_THREADS = 8;

  private final FusekiServer server;
  private final Places places;
  private final ServedGraph graph;

  private NewsServer(FusekiServer server, Places places, ServedGraph graph) {
    this.server = server;
    this.places = places;
    this.graph = graph;
  }

  /// Starts a server over the dataset, with the given parts beside its own.
  ///
  /// @throws ServerStartException where the port is taken or not allowed
  public static NewsServer start(
      DatasetGraph dataset, ServerSettings settings, List<ServerPart> parts) {
    JenaSystem.init();
    protect(dataset.getContext(), settings);
    RunningQueries queries = new RunningQueries();
    Places places = new Places(settings.limits().concurrentQueries());
    FusekiServer server = build(dataset, settings, queries, places);
    JettySetup.apply(server, settings);
    FusekiPages.mount(server, DATASET);
    ServedGraph graph = new ServedGraph(new WatchedDataset(dataset), settings.base(), settings);
    List<Route> routes =
        Stream.concat(
                own(queries).stream(), parts.stream().flatMap(part -> part.routes(graph).stream()))
            .toList();
    routes.forEach(route -> mount(server, route));
    try {
      server.start();
    } catch (FusekiException failure) {
      server.stop();
      places.close();
      graph.end();
      throw startFailure(settings.port(), failure);
    }
    return new NewsServer(server, places, graph);
  }

  private static void mount(FusekiServer server, Route route) {
    ServletContextHandler context = (ServletContextHandler) server.getJettyServer().getHandler();
    ServletHolder holder = new ServletHolder(new RouteServlet(route));
    context.addServlet(holder, route.path());
  }

  private static List<Route> own(RunningQueries queries) {
    return List.of(
        new Route(RunningQueryServlet.PATH, Set.of("DELETE"), new RunningQueryServlet(queries)));
  }

  private static void protect(Context context, ServerSettings settings) {
    OutboundRequests.restrict(context, settings.services());
    QueryRewrite.register(context);
    WatchedPaths.register(context);
    // One number, not "first,overall": with two the client's own shorter timeout is not heard.
    String milliseconds = Long.toString(settings.limits().queryTimeout().toMillis());
    context.set(ARQ.queryTimeout, milliseconds);
    context.set(ARQ.updateTimeout, milliseconds);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(TDB2.symUnionDefaultGraph, true);
  }

  private static FusekiServer build(
      DatasetGraph dataset, ServerSettings settings, RunningQueries queries, Places places) {
    Access access = settings.access();
    return FusekiServer.create()
        .port(settings.port())
        .loopback(true)
        .numServerThreads(LEAST_THREADS, MOST_THREADS)
        .fusekiModules(FusekiModules.create())
        .addFilter("/*", new AnswerFilter(access))
        .addFilter("/*", new HostFilter(access.names()))
        .addFilter("/*", new CallerFilter(access))
        .addFilter("/*", new MethodFilter())
        .addFilter("/*", new BodyFilter(settings.limits()))
        .addFilter("/$/*", new ReadOnlyFilter())
        .enablePing(true)
        .enableStats(true)
        .addServlet("/$/server", new ActionServerStatus())
        .addServlet("/$/datasets/*", new ActionDatasets())
        .registerOperation(Operation.Query, new GuardedQuery(settings, queries, places))
        .registerOperation(Operation.GSP_RW, new GuardedGraphStore(access.formUpdates()))
        .registerOperation(
            Operation.Update, new GuardedUpdate(settings.limits(), access.formUpdates()))
        .add(DATASET, service(written(dataset, settings), access))
        .build();
  }

  private static DatasetGraph written(DatasetGraph dataset, ServerSettings settings) {
    String name = new CorpusIri(settings.base()).withoutGraph();
    return new NamedDefaultGraph(dataset, NodeFactory.createURI(name));
  }

  private static DataService.Builder service(DatasetGraph dataset, Access access) {
    Operation data = access.users().isPresent() ? Operation.GSP_RW : Operation.GSP_R;
    DataService.Builder service =
        DataService.newBuilder(dataset)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.Query, "query")
            .addEndpoint(data, "data")
            .addEndpoint(Operation.GSP_R, "get");
    if (access.writeToken().isPresent()) {
      service.addEndpoint(Operation.GSP_RW, WRITE);
    }
    if (access.users().isPresent()) {
      service.addEndpoint(Operation.Update, "update");
    }
    return service;
  }

  private static ServerStartException startFailure(int port, FusekiException failure) {
    String message =
        failure.getCause() instanceof IOException
            ? "port %d is taken; stop what listens there or choose another with --port"
                .formatted(port)
            : "cannot listen on port %d: %s".formatted(port, failure.getMessage());
    return new ServerStartException(message, failure);
  }

  /// All paths where something answers, as servlets are mapped.
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    ServletContextHandler context = (ServletContextHandler) server.getJettyServer().getHandler();
    for (ServletMapping mapping : context.getServletHandler().getServletMappings()) {
      paths.addAll(List.of(mapping.getPathSpecs()));
    }
    server
        .getDataAccessPointRegistry()
        .accessPoints()
        .forEach(
            point ->
                point.getDataService().getEndpoints().stream()
                    .map(endpoint -> (point.getName() + "/" + endpoint.getName()))
                    .forEach(paths::add));
    return paths;
  }

  /// The port it listens on.
  public int port() {
    return server.getHttpPort();
  }

  /// The address of the front page, ending in `/`.
  public String url() {
    return "http://" + graph.settings().host() + ":" + port() + "/";
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

  /// Stops listening, and ends the requests in flight and what is read beside them.
  @Override
  public void close() {
    try {
      server.stop();
    } catch (FusekiException e) {
      // It stops all the same, but with requests under way that were not over in time.
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    } finally {
      places.close();
      graph.end();
    }
  }
}
