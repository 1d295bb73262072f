package org.newsgraph.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The encoding that an HTML or XML document or an HTTP header declares for itself.
final class DeclaredEncoding {
  private static final int PRESCAN_BYTES = 4096;
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]*\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern HEADER = Pattern.compile("(?i)\\bcharset\\s*=\\s*\"?([\\w.:-]+)");

  private DeclaredEncoding() {}

  /// The name in a document's `<?xml encoding>` or `<meta charset>`.
  static Optional<String> ofDocument(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    return first(XML.matcher(start)).or(() -> first(META.matcher(start)));
  }

  /// The name in an HTTP `Content-Type`.
  static Optional<String> ofContentType(String contentType) {
    return first(HEADER.matcher(contentType));
  }

  private static Optional<String> first(Matcher matcher) {
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
