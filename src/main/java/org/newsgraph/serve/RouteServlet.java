package org.newsgraph.serve;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;
import org.apache.jena.query.QueryCancelledException;

/// Lets only the methods through to a route's servlet that the route takes.
///
/// This is a servlet and not a filter, because here no spelling of the path leads around it.
final class RouteServlet extends HttpServlet {

  private final transient Route route;

  RouteServlet(Route route) {
    this.route = route;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    route.servlet().init(config);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (route.methods().contains(request.getMethod())) {
      serve(request, response);
      return;
    }
    String allowed = String.join(", ", new TreeSet<>(route.methods())) + ", OPTIONS";
    response.setHeader("Allow", allowed);
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      PlainAnswer.send(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "\"%s\" is not done here; allowed are %s".formatted(request.getMethod(), allowed));
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      route.servlet().service(request, response);
    } catch (QueryCancelledException e) {
      if (response.isCommitted()) {
        throw e;
      }
      response.resetBuffer();
      response.setHeader("Retry-After", Long.toString(Limits.PATIENCE.toSeconds()));
      PlainAnswer.send(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "this took longer than the limit; try again soon");
    }
  }

  @Override
  public void destroy() {
    route.servlet().destroy();
  }
}
