package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.newsgraph.read.TextDecoder.Decoded;

/// Makes a draft of one document's bytes: decodes them and takes metadata and text apart.
final class ArticleParser {
  private ArticleParser() {}

  /// The draft of a text, Markdown or HTML document.
  ///
  /// @param address where it was fetched from, or empty
  static Draft parse(
      byte[] bytes,
      Format format,
      Optional<String> contentType,
      String address,
      ReadOptions options)
      throws ReadException {
    Decoded decoded = decoded(bytes, format, contentType);
    Draft draft =
        switch (format) {
          case MARKDOWN -> markdown(decoded.text());
          case HTML -> page(decoded.text(), address, options);
          default -> text(decoded.text());
        };
    return draft.withWarnings(decoded.warnings());
  }

  /// The lines of a document as it is seen, with all that a page shows.
  static List<String> lines(byte[] bytes, Format format) throws ReadException {
    String text = decoded(bytes, format, Optional.empty()).text();
    return format == Format.HTML
        ? BlockText.lines(Jsoup.parse(text).body())
        : text.lines().toList();
  }

  private static Decoded decoded(byte[] bytes, Format format, Optional<String> contentType)
      throws ReadException {
    List<String> declarations = new ArrayList<>();
    contentType.flatMap(DeclaredEncoding::ofContentType).ifPresent(declarations::add);
    if (format == Format.HTML) {
      DeclaredEncoding.ofDocument(bytes).ifPresent(declarations::add);
    }
    return TextDecoder.decode(bytes, declarations);
  }

  private static Draft page(String html, String address, ReadOptions options) throws ReadException {
    Document page = Jsoup.parse(html, address);
    Draft draft = HtmlPage.draft(page);
    if (!options.leftOut()) {
      return draft;
    }
    String kept = String.join("\n", draft.fields().values()) + "\n" + draft.text();
    return draft.withLeftOut(PageRemainder.of(page, kept));
  }

  private static Draft text(String text) throws ReadException {
    FrontMatter frontMatter = FrontMatter.of(text);
    return new Draft(frontMatter.fields(), frontMatter.rest(), List.of());
  }

  private static Draft markdown(String text) throws ReadException {
    FrontMatter frontMatter = FrontMatter.of(text);
    MarkdownText markdown = MarkdownText.of(frontMatter.rest());
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    markdown.heading().ifPresent(heading -> fields.put(ArticleField.TITLE, heading));
    fields.putAll(frontMatter.fields());
    return new Draft(fields, markdown.text(), List.of());
  }
}
