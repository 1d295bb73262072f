package org.newsgraph.serve;

/// Text as it stands in an HTML page; the one place that escapes.
final class Html {

  private Html() {}

  /// The text with markup made harmless, for element content and quoted attributes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
