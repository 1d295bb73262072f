package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.newsgraph.query.VoidDescription;
import org.newsgraph.serve.ServedGraph;

/// Sends the description of the SPARQL service, as the endpoint does where it is asked no query.
final class ServiceServlet extends HttpServlet {

  private final transient ServedGraph graph;

  ServiceServlet(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    VoidDescription description =
        new VoidDescription(graph.base(), DatasetPlaces.of(graph, request));
    Representation.negotiated(description::service, request, response);
  }
}
