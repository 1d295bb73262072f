package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Tells what one request may cost, at `/limits`.
final class LimitsServlet extends HttpServlet {

  static final String PATH = "/limits";

  private final transient Limits limits;

  LimitsServlet(Limits limits) {
    this.limits = limits;
  }

  /// The page's address, as seen by who sent the request.
  static String url(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host") + PATH;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response
        .getWriter()
        .printf(
            """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Limits of this server</title>
      <h1>Limits of this server</h1>
      <dl>
      <dt id="time">Time<dd>A query is ended after %,d seconds with status 503; <code>timeout=SECONDS</code> lowers that.
      <dt id="rows">Rows<dd>An answer has at most %,d rows. Where there are more, it says so: in the header
      <code>X-Newsgraph-Truncated</code>, and in the head's <code>link</code> of JSON and XML results. Ask for the
      others with <code>ORDER BY</code>, <code>LIMIT</code> and <code>OFFSET</code>. A graph of more triples is refused.
      <dt id="queries">Queries<dd>%,d that compute for long run at the same time; a further one ends the dearest with status 503 and
      <code>Retry-After</code>. Short ones run beside them.
      <dt id="size">Size<dd>What is sent may have %,d bytes, its address and headers %,d.
      <dt id="cancel">Cancelling<dd>Send <code>queryId=ID</code> with a query, then <code>DELETE /running-queries/ID</code>.
      </dl>
      """,
            limits.queryTimeout().toSeconds(),
            limits.rows(),
            limits.concurrentQueries(),
            limits.bodyBytes(),
            Limits.HEADER_BYTES);
  }
}
