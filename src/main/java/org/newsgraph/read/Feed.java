package org.newsgraph.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The drafts of a feed's entries: RSS 0.9 to 2.0 with the content and Dublin Core modules, and
/// Atom (RFC 4287).
final class Feed {
  private static final String[] FULL_TEXT = {"content:encoded", "content"};
  private static final String[] SUMMARY = {"description", "summary"};

  private Feed() {}

  static List<Draft> drafts(Element root) {
    Element channel = XmlReader.child(root, "channel").orElse(root);
    Map<ArticleField, String> shared = new EnumMap<>(ArticleField.class);
    XmlReader.words(channel, "title").ifPresent(t -> shared.put(ArticleField.PUBLISHER, t));
    XmlReader.words(channel, "language", "dc:language")
        .or(() -> Optional.of(root.attr("xml:lang")).filter(tag -> !tag.isEmpty()))
        .ifPresent(tag -> shared.put(ArticleField.LANGUAGE, tag));
    return root.getAllElements().stream()
        .filter(element -> element.normalName().matches("item|entry"))
        .map(entry -> draft(entry).orElse(shared))
        .toList();
  }

  private static Draft draft(Element entry) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    XmlReader.child(entry, "title")
        .map(XmlReader::html)
        .ifPresent(t -> fields.put(ArticleField.TITLE, t));
    XmlReader.words(entry, "pubDate", "published", "dc:date", "updated", "issued")
        .ifPresent(date -> fields.put(ArticleField.DATE, date));
    author(entry).ifPresent(name -> fields.put(ArticleField.AUTHOR, name));
    address(entry).ifPresent(link -> fields.put(ArticleField.URL, link));
    XmlReader.words(entry, "source", "dc:publisher")
        .ifPresent(name -> fields.put(ArticleField.PUBLISHER, name));
    Optional<Element> full = XmlReader.child(entry, FULL_TEXT);
    String text = full.or(() -> XmlReader.child(entry, SUMMARY)).map(XmlReader::html).orElse("");
    List<String> warnings =
        full.isPresent() || text.isEmpty()
            ? List.of()
            : List.of("the feed has only a description of it, which was read; its address has all");
    return new Draft(fields, text, warnings);
  }

  private static Optional<String> author(Element entry) {
    String names =
        entry.children().stream()
            .filter(child -> child.tagName().matches("dc:creator|author"))
            .map(child -> XmlReader.words(child, "name").orElse(child.wholeText()).strip())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Optional<String> address(Element entry) {
    for (Element child : entry.children()) {
      boolean alternate = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
      if (child.normalName().equals("link") && alternate) {
        return Optional.of(child.hasAttr("href") ? child.attr("href") : child.wholeText());
      }
    }
    return XmlReader.words(entry, "guid", "id").filter(WebAddress::looksLike);
  }
}
