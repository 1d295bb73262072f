package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A status with one line of text that says why.
public final class PlainAnswer {

  private PlainAnswer() {}

  /// Sends the status and the line.
  public static void send(HttpServletResponse response, int status, String line)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
