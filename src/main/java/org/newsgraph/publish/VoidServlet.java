package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.VoidDescription;
import org.newsgraph.serve.ServedGraph;

/// Sends the description of the dataset, counted once per version of the store.
final class VoidServlet extends HttpServlet {

  private final transient ServedGraph graph;
  private transient @Nullable Counted last;

  /// A description as it was at one version of the store, for those who know the server by one
  /// name.
  private record Counted(long version, String address, Graph description) {}

  VoidServlet(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = JsonAnswer.address(request, DatasetPlaces.DESCRIPTION);
    Representation.negotiated(() -> description(address, request), request, response);
  }

  private synchronized Graph description(String address, HttpServletRequest request) {
    DatasetGraph dataset = graph.dataset();
    long version = ServedGraph.version(dataset);
    Counted known = last;
    if (known != null && known.version() == version && known.address().equals(address)) {
      return known.description();
    }
    Graph description =
        dataset.calculateRead(
            () ->
                new VoidDescription(graph.base(), DatasetPlaces.of(graph, request))
                    .dataset(IndexCounts.of(ServedGraph.stored(dataset), graph.base())));
    last = new Counted(version, address, description);
    return description;
  }
}
