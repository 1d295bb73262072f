package org.newsgraph.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.serve.Part;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServedGraph;

/// Answers at the IRIs of the graph, as a part of the server.
///
/// What lies below the base IRI lies below this server's `/`: `<base>entity/x` is answered at
/// `/entity/x`. Pages for readers at `/entity/x.html` come from another part, around which this one
/// is put; the rest of that part's paths stays as it is.
public final class LinkedData implements Part {

  private static final List<String> FOLDERS =
      List.of("article", "entity", "thing", "event", "claim", "assertion", "unmatched");

  private final Part pages;

  /// Around the part that has the pages for readers.
  public LinkedData(Part pages) {
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
    List<Route> routes = data.toList();
    return Stream.concat(routes.stream(), readable.values().stream()).toList();
  }
}
