package org.newsgraph.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Makes a draft of an HTML page: the main text without boilerplate, and what the page says of it.
///
/// Each field is taken from schema.org JSON-LD, else from OpenGraph and other `meta` elements, else
/// from what the page shows; what none of them says stays absent.
final class HtmlPage {
  // A page that shows less than half of the text that it declares builds it with a script.
  private static final int TIMES_LONGER = 2;

  private HtmlPage() {}

  /// The draft of a page.
  ///
  /// @param address where it was fetched from, or empty
  /// @throws ReadException where the page has no text
  static Draft parse(String html, String address) throws ReadException {
    Document page = Jsoup.parse(html, address);
    JsonLd jsonLd = JsonLd.of(page);
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    PageMetadata metadata = new PageMetadata(page);
    for (ArticleField field : ArticleField.values()) {
      jsonLd.field(field).or(() -> metadata.field(field)).ifPresent(v -> fields.put(field, v));
    }
    Optional<String> declared =
        Optional.ofNullable(fields.remove(ArticleField.TEXT)).map(HtmlPage::withoutMarkup);
    String publisher = fields.getOrDefault(ArticleField.PUBLISHER, "");
    fields.computeIfPresent(
        ArticleField.TITLE, (field, title) -> PageMetadata.withoutSiteName(title, publisher));
    Passages passages =
        new Passages(
            MainText.blocks(page),
            fields.getOrDefault(ArticleField.TITLE, ""),
            fields.getOrDefault(ArticleField.AUTHOR, ""));
    String shown = BlockText.join(passages.text());
    String text =
        declared.filter(whole -> whole.length() > shown.length() * TIMES_LONGER).orElse(shown);
    if (text.isBlank()) {
      throw new ReadException("no article text was found in this HTML");
    }
    return new Draft(
        fields, text, jsonLd.malformed() ? List.of("left out malformed JSON-LD") : List.of());
  }

  private static String withoutMarkup(String text) {
    return text.contains("</") ? BlockText.of(Jsoup.parse(text).body()) : text;
  }
}
