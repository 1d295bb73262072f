package org.newsgraph.serve;

import java.util.List;

/// Something that answers on paths of its own beside the SPARQL endpoint: pages, linked data, a
/// service.
@FunctionalInterface
public interface ServerPart {

  /// What it answers, over the given graph; called once, before the server listens.
  List<Route> routes(ServedGraph graph);
}
