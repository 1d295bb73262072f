package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/// Refuses requests for another host's name, so that a web page whose name was rebound to this
/// machine cannot read the graph, and adds the headers that every answer has.
final class HostFilter extends HttpFilter {

  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  /// RFC 9110, 15.5.20: the request was directed at a server that does not answer for this name.
  private static final int MISDIRECTED_REQUEST = 421;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Frame-Options", "DENY");
    String host = request.getHeader("Host");
    if (host == null || !HOSTS.contains(withoutPort(host))) {
      PlainAnswer.send(
          response, MISDIRECTED_REQUEST, "this server answers for localhost and 127.0.0.1 only");
      return;
    }
    chain.doFilter(request, response);
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d+$", "");
  }
}
