package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/// Sees to what holds for every answer: pages of other sites may read it where the settings say so,
/// and a failure does not tell how the server works inside.
final class AnswerFilter extends HttpFilter {

  private static final Set<String> READABLE = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final String EXPOSED =
      "X-Newsgraph-Truncated, Link, ETag, Retry-After, Content-Location";

  private final transient Access access;

  AnswerFilter(Access access) {
    this.access = access;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (access.crossOrigin() && READABLE.contains(request.getMethod())) {
      // Never with Access-Control-Allow-Credentials: what the star lets pages read is for everyone.
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", EXPOSED);
      if (isPreflight(request)) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader(
            "Access-Control-Allow-Headers", "Accept, Content-Type, X-Requested-With");
        response.setHeader("Access-Control-Max-Age", "3600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
    }
    GuardedResponse guarded = new GuardedResponse(request, response);
    chain.doFilter(request, guarded);
    if (guarded.hidesReason() && !response.isCommitted()) {
      PlainAnswer.send(response, response.getStatus(), "the server failed; its log says why");
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
