package org.newsgraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends JSON.
final class JsonAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonAnswer() {}

  static void send(HttpServletResponse response, JsonNode answer) throws IOException {
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
  }

  /// A request that cannot be answered, and why.
  static void refuse(HttpServletResponse response, String reason) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    send(
        response,
        JsonNodeFactory.instance.objectNode().put("status", "error").put("message", reason));
  }

  static JsonNode read(String text) throws IOException {
    return JSON.readTree(text);
  }

  /// The address of a path of this server as the asker knows it.
  static String address(HttpServletRequest request, String path) {
    String here = request.getRequestURL().toString();
    return here.substring(0, here.indexOf('/', here.indexOf("//") + 2)) + path;
  }
}
