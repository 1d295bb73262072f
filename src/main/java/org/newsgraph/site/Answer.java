package org.newsgraph.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a reader gets.
///
/// @param headers beside the content type
/// @param gzipped the same bytes compressed, where they are at hand
record Answer(
    int status,
    String contentType,
    Map<String, String> headers,
    Body body,
    Optional<Body> gzipped) {

  static final String HTML = "text/html;charset=utf-8";

  /// Writes the answer's bytes; called after the page's transaction.
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  Answer {
    headers = Map.copyOf(headers);
  }

  Answer(int status, String contentType, Map<String, String> headers, Body body) {
    this(status, contentType, headers, body, Optional.empty());
  }

  /// An answer that is all right.
  static Answer of(String contentType, String text) {
    return of(200, contentType, text);
  }

  static Answer of(int status, String contentType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, contentType, Map.of(), out -> out.write(bytes));
  }

  /// The same answer with one more header.
  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, more, body, gzipped);
  }

  /// The same page, which the browser loads again soon, since what it shows is not ready.
  Answer loadedAgain() {
    return with("Refresh", "3");
  }

  /// An answer that leads to another page.
  static Answer seeOther(String href) {
    return new Answer(303, "text/plain;charset=utf-8", Map.of("Location", href), out -> {});
  }
}
