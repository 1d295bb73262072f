package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URL;
import java.util.Objects;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/// Fuseki's own web pages under `/fuseki/`.
///
/// They take their own path as the server's and ask `/fuseki/$/server` and `/fuseki/news/…`; those
/// requests are sent on to the paths where the server answers.
final class FusekiPages {

  static final String PATH = "/fuseki";

  private static final String CLASS_PATH_FOLDER = "fuseki-ui/webapp/";

  private FusekiPages() {}

  /// Adds the pages to a server that is built but not started.
  static void mount(FusekiServer server, String datasetPath) {
    ServletContextHandler context = (ServletContextHandler) server.getJettyServer().getHandler();
    URL index =
        Objects.requireNonNull(
            FusekiPages.class.getClassLoader().getResource(CLASS_PATH_FOLDER + "index.html"),
            "fuseki-ui/webapp is missing on the class path");
    ServletHolder files = new ServletHolder("fuseki-pages", ResourceServlet.class);
    files.setInitParameter("baseResource", index.toString().replaceFirst("index\\.html$", ""));
    files.setInitParameter("pathInfoOnly", "true");
    files.setInitParameter("dirAllowed", "false");
    files.setInitParameter("welcomeServlets", "false");
    context.addServlet(files, PATH + "/*");
    ServletHolder onward = new ServletHolder("fuseki-pages-onward", new Onward());
    context.addServlet(onward, PATH + "/$/*");
    context.addServlet(onward, PATH + datasetPath + "/*");
    context.addServlet(onward, PATH + datasetPath);
  }

  /// Sends a request on to the same path without `/fuseki`, keeping method and body.
  private static final class Onward extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      String path = request.getRequestURI().substring(PATH.length());
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
      response.setHeader("Location", query == null ? path : path + "?" + query);
    }
  }
}
