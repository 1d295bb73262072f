package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/// Serves the ontology as Turtle at `/ontology`.
final class OntologyServlet extends HttpServlet {

  static final String PATH = "/ontology";

  private static final String RESOURCE = "ontology/newsgraph.ttl";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream ontology = getClass().getClassLoader().getResourceAsStream(RESOURCE)) {
      if (ontology == null) {
        PlainAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, RESOURCE + " is missing");
        return;
      }
      response.setContentType("text/turtle;charset=utf-8");
      ontology.transferTo(response.getOutputStream());
    }
  }
}
