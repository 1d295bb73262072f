package org.newsgraph.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The drafts of NewsML-G2 of the IPTC: a news item, or a message with several.
final class NewsMl {
  private NewsMl() {}

  static List<Draft> drafts(Element root) {
    return root.getAllElements().stream()
        .filter(element -> XmlReader.localName(element).equals("newsitem"))
        .map(NewsMl::draft)
        .toList();
  }

  private static Draft draft(Element item) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    put(fields, ArticleField.ID, Optional.of(item.attr("guid")));
    put(fields, ArticleField.TITLE, words(item, "contentMeta > headline"));
    put(
        fields,
        ArticleField.DATE,
        words(item, "contentMeta > contentCreated")
            .or(() -> words(item, "itemMeta > firstCreated"))
            .or(() -> words(item, "itemMeta > versionCreated")));
    put(
        fields,
        ArticleField.AUTHOR,
        words(item, "contentMeta > by").or(() -> words(item, "contentMeta > creator > name")));
    put(
        fields,
        ArticleField.PUBLISHER,
        words(item, "itemMeta > provider > name")
            .or(() -> attribute(item, "itemMeta > provider", "literal")));
    put(
        fields,
        ArticleField.LANGUAGE,
        attribute(item, "contentMeta > language", "tag")
            .or(() -> Optional.of(item.attr("xml:lang"))));
    put(fields, ArticleField.URL, attribute(item, "itemMeta > link[rel=irel:seeAlso]", "href"));
    return new Draft(fields, text(item), List.of());
  }

  private static void put(
      Map<ArticleField, String> fields, ArticleField field, Optional<String> value) {
    value.filter(given -> !given.isBlank()).ifPresent(given -> fields.put(field, given));
  }

  private static Optional<String> words(Element item, String path) {
    return Optional.ofNullable(item.selectFirst(path)).map(element -> XmlReader.html(element));
  }

  private static Optional<String> attribute(Element item, String path, String name) {
    return Optional.ofNullable(item.selectFirst(path)).map(element -> element.attr(name));
  }

  /// XHTML, NITF (whose head repeats the metadata) or plain text.
  private static String text(Element item) {
    for (Element head : item.select("contentSet head, contentSet body\\.head")) {
      head.remove();
    }
    return item.select("contentSet > inlineXML, contentSet > inlineData").stream()
        .map(XmlReader::html)
        .collect(Collectors.joining("\n\n"));
  }
}
