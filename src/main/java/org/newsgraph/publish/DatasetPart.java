package org.newsgraph.publish;

import java.util.List;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.serve.ServerPart;

/// Tells what the dataset holds and how it is asked, as a part of the server: VoID with the SPARQL
/// service description at `/.well-known/void`, and this alone where the endpoint is asked no query.
public final class DatasetPart implements ServerPart {

  @Override
  public List<Route> routes(ServedGraph graph) {
    return List.of(
        Route.reading(DatasetPlaces.DESCRIPTION, new VoidServlet(graph)),
        Route.reading(Route.SERVICE_DESCRIPTION, new ServiceServlet(graph)));
  }
}
