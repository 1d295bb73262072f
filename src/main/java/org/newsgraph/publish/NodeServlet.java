package org.newsgraph.publish;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.NodeDescriber;
import org.newsgraph.serve.PlainAnswer;
import org.newsgraph.serve.ServedGraph;

/// Looks up nodes of one folder: `303` from the node to its document in the syntax that is asked
/// for, and the documents themselves, by suffix.
final class NodeServlet extends HttpServlet {

  private final transient ServedGraph served;
  private final transient Optional<HttpServlet> pages;

  NodeServlet(ServedGraph served, Optional<HttpServlet> pages) {
    this.served = served;
    this.pages = pages;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    if (pages.isPresent()) {
      pages.get().init(config);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String below = request.getPathInfo() == null ? "" : request.getPathInfo();
    String path = (request.getServletPath() + below).substring(1);
    Optional<Syntax> syntax = Syntax.ofPath(path);
    if (syntax.equals(Optional.of(Syntax.HTML)) && hasPage(path)) {
      pages.orElseThrow().service(request, response);
      return;
    }
    try (RDFLink link = RDFLink.connect(served.dataset())) {
      NodeDescriber describer =
          new NodeDescriber(link, served.base(), query -> endpoint(query, request));
      // A node may have a name that looks like one with a suffix.
      if (isIri(served.base() + path) && describer.knows(served.base() + path)) {
        seeOther(path, request, response);
        return;
      }
      Optional<Graph> document =
          syntax
              .filter(found -> found != Syntax.HTML)
              .map(found -> served.base() + found.stripped(path))
              .filter(NodeServlet::isIri)
              .flatMap(describer::describe);
      if (document.isPresent()) {
        Representation.of(document.get(), syntax.orElseThrow()).send(request, response);
      } else {
        PlainAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "the graph has nothing here");
      }
    }
  }

  private void seeOther(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Syntax> offered = new ArrayList<>(Syntax.ofGraphs());
    if (hasPage(path)) {
      offered.add(Syntax.HTML);
    }
    SeeOther.send(path.substring(path.lastIndexOf('/') + 1), offered, request, response);
  }

  // What lies below an article, such as its text, has no page of its own.
  private boolean hasPage(String path) {
    return pages.isPresent() && path.indexOf('/') == path.lastIndexOf('/');
  }

  private static boolean isIri(String iri) {
    try {
      return !IRIx.create(iri).hasViolations();
    } catch (IRIException e) {
      return false;
    }
  }

  private static String endpoint(String query, HttpServletRequest request) {
    String here = request.getRequestURL().toString();
    String origin = here.substring(0, here.indexOf('/', here.indexOf("//") + 2));
    return origin
        + "/news/sparql?query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void destroy() {
    pages.ifPresent(HttpServlet::destroy);
  }
}
