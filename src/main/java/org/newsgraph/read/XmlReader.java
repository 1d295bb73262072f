package org.newsgraph.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads XML by its root element: RSS and Atom feeds, and NewsML-G2.
///
/// jsoup reads it: no entity of a document type is looked at, so nothing is fetched and nothing
/// grows; and dates stay as they are written, with the day of their own time zone.
final class XmlReader {
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");
  private static final Parser PARSER = Parser.xmlParser().setMaxDepth(512);

  private XmlReader() {}

  /// The drafts of an XML file.
  ///
  /// @param feed what is made of the drafts of a feed's entries
  /// @throws ReadException where it is of another kind
  static Drafts read(byte[] bytes, ReadOptions options, UnaryOperator<Drafts> feed)
      throws ReadException {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(
            bytes, DeclaredEncoding.ofDocument(bytes).map(List::of).orElse(List.of()));
    Document document = Jsoup.parse(decoded.text(), "", PARSER.newInstance());
    Element root = document.firstElementChild();
    if (root == null) {
      throw new ReadException("holds no XML");
    }
    String name = localName(root);
    List<Draft> drafts =
        switch (name) {
          case "rss", "feed", "rdf" -> Feed.drafts(root);
          case "newsitem", "newsmessage" -> NewsMl.drafts(root);
          case "html" ->
              List.of(ArticleParser.parse(bytes, Format.HTML, Optional.empty(), "", options));
          default ->
              throw new ReadException(
                  "is XML of another kind (<%s>); RSS, Atom, NewsML-G2 and XHTML are read"
                      .formatted(root.tagName()));
        };
    Drafts all =
        isCutOff(decoded.text(), root)
            ? Drafts.of(drafts, "is cut off: the end of <%s> is missing".formatted(root.tagName()))
            : Drafts.of(drafts);
    return isFeed(name) ? feed.apply(all) : all;
  }

  private static boolean isFeed(String rootName) {
    return FEEDS.contains(rootName);
  }

  private static boolean isCutOff(String text, Element root) {
    String end = text.substring(Math.max(0, text.length() - 4096)).toLowerCase(Locale.ROOT);
    return !end.contains("</" + root.tagName().toLowerCase(Locale.ROOT));
  }

  /// The name without its prefix, in lower case.
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /// The first child of one of these names, the first name before the second.
  static Optional<Element> child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (child.tagName().equalsIgnoreCase(name)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /// The words of the first child of one of these names that has some.
  static Optional<String> words(Element parent, String... names) {
    for (String name : names) {
      Optional<String> words =
          child(parent, name).map(Element::wholeText).filter(text -> !text.isBlank());
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }

  /// The text of HTML that an element holds, as markup or as escaped markup.
  static String html(Element element) {
    String html = element.children().isEmpty() ? element.wholeText() : element.html();
    return BlockText.of(Jsoup.parse(html).body());
  }
}
