package org.newsgraph.publish;

import jakarta.servlet.http.HttpServletRequest;
import org.newsgraph.query.VoidDescription;
import org.newsgraph.serve.ServedGraph;

/// Where the dataset and its service answer, as seen by who sent a request.
final class DatasetPlaces {

  static final String DESCRIPTION = "/.well-known/void";

  private DatasetPlaces() {}

  static VoidDescription.Places of(ServedGraph graph, HttpServletRequest request) {
    return new VoidDescription.Places(
        JsonAnswer.address(request, DESCRIPTION),
        JsonAnswer.address(request, "/news/sparql"),
        JsonAnswer.address(request, "/news/data"),
        graph.settings().access().users().isPresent());
  }
}
