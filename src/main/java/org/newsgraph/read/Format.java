package org.newsgraph.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms that articles come in.
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON_LINES;

  private static final int SNIFFED_BYTES = 1024;
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^[^<]{0,3}\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern JSON_START = Pattern.compile("(?s)^\\s*\\{\\s*\".*");

  /// The format that a file's ending names.
  static Optional<Format> ofFileName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "txt", "text" -> Optional.of(TEXT);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  /// The format that an HTTP `Content-Type` names.
  static Optional<Format> ofContentType(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/plain" -> Optional.of(TEXT);
      case "text/markdown" -> Optional.of(MARKDOWN);
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "application/jsonl", "application/x-ndjson", "application/x-jsonlines" ->
          Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  /// The format that the first bytes look like; text where nothing else fits.
  static Format sniff(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
    if (HTML_START.matcher(start).matches()) {
      return HTML;
    }
    return JSON_START.matcher(start).matches() ? JSON_LINES : TEXT;
  }
}
