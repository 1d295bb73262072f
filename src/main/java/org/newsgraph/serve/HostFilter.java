package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// Refuses requests for another host's name, so that a web page whose name was rebound to this
/// machine cannot reach the graph.
final class HostFilter extends HttpFilter {

  /// RFC 9110, 15.5.20: the request was directed at a server that does not answer for this name.
  private static final int MISDIRECTED_REQUEST = 421;

  private final transient Set<String> names;

  HostFilter(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = request.getHeader("Host");
    if (host == null || !names.contains(withoutPort(host))) {
      PlainAnswer.send(
          response, MISDIRECTED_REQUEST, "this server does not answer under that host name");
      return;
    }
    chain.doFilter(request, response);
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}
