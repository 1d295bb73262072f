package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.query.PropertyValues;
import org.newsgraph.serve.PlainAnswer;
import org.newsgraph.serve.ServedGraph;

/// A small page about an entity, to be shown within another program's page.
final class PreviewServlet extends HttpServlet {

  private static final int MAX_FACTS = 5;

  private final transient ServedGraph graph;
  private final transient EntityIds ids;
  private final transient Terms terms;
  private final transient Snippets snippets;

  PreviewServlet(ServedGraph graph, EntityIds ids, Terms terms, Snippets snippets) {
    this.graph = graph;
    this.ids = ids;
    this.terms = terms;
    this.snippets = snippets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> iri = Optional.ofNullable(request.getParameter("id")).flatMap(ids::iri);
    try (RDFLink link = RDFLink.connect(graph.dataset())) {
      EntitySearch search = new EntitySearch(link);
      Optional<FoundEntity> found = iri.flatMap(search::entity);
      if (found.isEmpty()) {
        PlainAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "no entity has this id");
        return;
      }
      PropertyValues values = new PropertyValues(link);
      String description = new Reconciler(search, values, ids, terms).description(found.get());
      // Made to be framed by other sites: it has no links to click and no scripts.
      response.setHeader("X-Frame-Options", null);
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
      response.setContentType("text/html;charset=utf-8");
      List<Snippets.Fact> facts =
          values.of(List.of(found.get().iri())).stream()
              .limit(MAX_FACTS)
              .map(value -> new Snippets.Fact(terms.term(value.property()).name(), value.label()))
              .toList();
      response.getWriter().print(snippets.preview(found.get().label(), description, facts));
    }
  }
}
