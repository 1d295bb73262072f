package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Ends a running query: `DELETE /running-queries/ID`, where the query was sent with `queryId=ID`.
///
/// Whoever knows the id may end it, so an id should be one that nobody guesses.
final class RunningQueryServlet extends HttpServlet {

  static final String PATH = "/running-queries/*";

  private final transient RunningQueries queries;

  RunningQueryServlet(RunningQueries queries) {
    this.queries = queries;
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Caller.of(request).crossSite()) {
      PlainAnswer.send(
          response, HttpServletResponse.SC_FORBIDDEN, "pages of other sites end no queries");
      return;
    }
    String path = request.getPathInfo();
    String id = path == null ? "" : path.substring(1);
    if (queries.cancel(id)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      PlainAnswer.send(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "no query of this id is running; it is the one that was sent as queryId");
    }
  }
}
