package org.newsgraph.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Leads from a name to its document in the syntax that the request likes best.
final class SeeOther {

  private SeeOther() {}

  /// Sends `303` to the name with the syntax's suffix, or `406`.
  static void send(
      String name, List<Syntax> offered, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Syntax> syntax = Syntax.accepted(request.getHeader("Accept"), offered);
    if (syntax.isEmpty()) {
      Representation.refuse(response, offered);
      return;
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    response.setHeader("Vary", "Accept");
    // Relative, so that it holds behind a proxy too, whatever it puts before the path.
    response.setHeader("Location", "./" + encoded + "." + syntax.get().suffix());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
