package org.newsgraph.read;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Makes a draft of an HTML page.
final class HtmlPage {
  private HtmlPage() {}

  /// The draft of a page.
  ///
  /// @param address where it was fetched from, or empty
  static Draft parse(String html, String address) throws ReadException {
    Document page = Jsoup.parse(html, address);
    return new Draft(Map.of(ArticleField.TITLE, page.title()), page.body().text(), List.of());
  }
}
