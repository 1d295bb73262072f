package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.serve.ServerPart;

/// Answers at the IRIs of the graph, as a part of the server.
///
/// What lies below the base IRI lies below this server's `/`: `<base>entity/x` is answered at
/// `/entity/x`. So do the graphs of what follows from all articles and, at `/ontology`, the terms.
/// Pages for readers at `/entity/x.html` come from another part, around which this one is put; the
/// rest of that part's paths stays as it is.
public final class LinkedData implements ServerPart {

  private static final List<String> FOLDERS =
      List.of("article", "entity", "thing", "event", "claim", "assertion", "unmatched");

  private final ServerPart pages;

  /// Around the part that has the pages for readers.
  public LinkedData(ServerPart pages) {
    this.pages = pages;
  }

  @Override
  public List<Route> routes(ServedGraph graph) {
    Map<String, Route> readable = new HashMap<>();
    pages.routes(graph).forEach(route -> readable.put(route.path(), route));
    Stream<Route> data =
        FOLDERS.stream()
            .map(folder -> "/" + folder + "/*")
            .map(
                path ->
                    Route.reading(
                        path,
                        new NodeServlet(
                            graph,
                            Optional.ofNullable(readable.remove(path)).map(Route::servlet))));
    List<Route> routes = new ArrayList<>(data.toList());
    CorpusIri corpus = new CorpusIri("/");
    for (String path :
        List.of(corpus.identity(), corpus.background(), corpus.summary(), corpus.withoutGraph())) {
      addDocument(path, new NodeServlet(graph, Optional.empty()), routes);
    }
    addDocument(
        OntologyServlet.PATH,
        new OntologyServlet(graph.ontology(), readable.containsKey(OntologyServlet.PAGE)),
        routes);
    routes.addAll(readable.values());
    return List.copyOf(routes);
  }

  private static void addDocument(String path, HttpServlet servlet, List<Route> routes) {
    routes.add(Route.reading(path, servlet));
    for (Syntax syntax : Syntax.ofGraphs()) {
      routes.add(Route.reading(path + "." + syntax.suffix(), servlet));
    }
  }
}
