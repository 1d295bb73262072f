package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.VoidDescription;
import org.newsgraph.serve.PlainAnswer;
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
    Optional<Syntax> syntax = Syntax.accepted(request.getHeader("Accept"), Syntax.ofGraphs());
    // A browser takes anything in the end.
    if (syntax.isEmpty()) {
      response.setHeader("Vary", "Accept");
      PlainAnswer.send(
          response,
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "there are "
              + String.join(", ", Syntax.ofGraphs().stream().map(Syntax::mediaType).toList()));
      return;
    }
    String address = JsonAnswer.address(request, "/.well-known/void");
    Representation.of(description(address, request), syntax.get()).send(request, response);
  }

  private synchronized Graph description(String address, HttpServletRequest request) {
    DatasetGraph dataset = graph.dataset();
    long version = dataset.calculateRead(() -> version(dataset));
    Counted known = last;
    if (known != null && known.version() == version && known.address().equals(address)) {
      return known.description();
    }
    VoidDescription.Places places =
        new VoidDescription.Places(
            address,
            JsonAnswer.address(request, "/news/sparql"),
            JsonAnswer.address(request, "/news/data"));
    try (RDFLink link = RDFLink.connect(dataset)) {
      Graph description = new VoidDescription(link, graph.base(), places).graph();
      last = new Counted(version, address, description);
      return description;
    }
  }

  private static long version(DatasetGraph dataset) {
    DatasetGraph stored = dataset;
    // The index of labels is a wrapper around the store.
    while (!TDBInternal.isTDB2(stored) && stored instanceof DatasetGraphWrapper wrapper) {
      stored = wrapper.getWrapped();
    }
    return TDBInternal.requireStorage(stored)
        .getTxnSystem()
        .getThreadTransaction()
        .getDataVersion();
  }
}
