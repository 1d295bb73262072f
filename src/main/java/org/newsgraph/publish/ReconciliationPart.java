package org.newsgraph.publish;

import java.util.List;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.serve.ServerPart;

/// The reconciliation service at `/reconcile`, as a part of the server: with it OpenRefine and
/// others link the names of their tables to entities of this graph.
///
/// It follows the [Reconciliation Service API
/// 0.2](https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/) with
/// suggestions, previews and data extension.
public final class ReconciliationPart implements ServerPart {

  static final String PATH = "/reconcile";

  private final Snippets snippets;

  /// With what makes the HTML of previews.
  public ReconciliationPart(Snippets snippets) {
    this.snippets = snippets;
  }

  @Override
  public List<Route> routes(ServedGraph graph) {
    Terms terms = new Terms(graph.ontology());
    EntityIds ids = EntityIds.below(graph.base());
    return List.of(
        Route.asking(PATH, new ReconciliationServlet(graph, ids, terms)),
        Route.reading(PATH + "/suggest/*", new SuggestServlet(graph, ids, terms, snippets)),
        Route.reading(PATH + "/preview", new PreviewServlet(graph, ids, terms, snippets)));
  }
}
