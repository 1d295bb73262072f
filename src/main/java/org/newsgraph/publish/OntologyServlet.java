package org.newsgraph.publish;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.newsgraph.ontology.Ontology;

/// Answers for the ontology's terms, whose IRIs all lead to `/ontology`: `303` to the ontology in
/// the syntax that is asked for, and the documents themselves, by suffix.
final class OntologyServlet extends HttpServlet {

  static final String PATH = "/ontology";
  static final String PAGE = PATH + ".html";

  private final transient Graph ontology;
  private final transient List<Syntax> offered;

  /// @param ontology the terms
  /// @param hasPage whether another part has a page for readers at [#PAGE]
  OntologyServlet(Ontology ontology, boolean hasPage) {
    this.ontology = ontology.model().getGraph();
    offered = new ArrayList<>(Syntax.ofGraphs());
    if (hasPage) {
      offered.add(Syntax.HTML);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Syntax> syntax = Syntax.ofPath(request.getServletPath());
    if (syntax.isPresent()) {
      Representation.of(ontology, syntax.get()).send(request, response);
    } else {
      SeeOther.send(PATH.substring(1), offered, request, response);
    }
  }
}
