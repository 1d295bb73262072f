package org.newsgraph.publish;

/// Text as it stands in an HTML page.
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
