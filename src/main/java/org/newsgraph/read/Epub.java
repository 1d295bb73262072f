package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The drafts of an EPUB, one a chapter: newspapers for readers have an article in each.
final class Epub {
  // Covers, title pages and lists of contents are shorter or only link to others.
  private static final int FEWEST_CHARACTERS = 200;

  private Epub() {}

  static Drafts drafts(ZipFiles zip) throws ReadException, IOException {
    if (zip.names().contains("META-INF/encryption.xml")
        && xml(zip, "META-INF/encryption.xml").selectFirst("[URI$=html]") != null) {
      throw new ReadException("is an encrypted EPUB; get it without copy protection");
    }
    Element rootFile = xml(zip, "META-INF/container.xml").selectFirst("rootfile[full-path]");
    if (rootFile == null) {
      throw new IOException("its container names no package");
    }
    String packagePath = rootFile.attr("full-path");
    String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
    Document packaged = xml(zip, packagePath);
    Map<ArticleField, String> shared = metadata(packaged);
    List<Draft> drafts = new ArrayList<>();
    for (Element reference : packaged.select("spine > itemref")) {
      Element item = packaged.getElementById(reference.attr("idref"));
      if (item != null && !item.attr("properties").contains("nav")) {
        String path = folder + URLDecoder.decode(item.attr("href"), StandardCharsets.UTF_8);
        chapter(zip, path).ifPresent(draft -> drafts.add(draft.orElse(shared)));
      }
    }
    return Drafts.of(drafts);
  }

  private static Document xml(ZipFiles zip, String name) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(zip.bytes(name)), null, "", Parser.xmlParser());
  }

  private static Map<ArticleField, String> metadata(Document packaged) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    put(fields, ArticleField.PUBLISHER, packaged, "dc|publisher");
    put(fields, ArticleField.DATE, packaged, "dc|date");
    put(fields, ArticleField.AUTHOR, packaged, "dc|creator");
    put(fields, ArticleField.LANGUAGE, packaged, "dc|language");
    return fields;
  }

  private static void put(
      Map<ArticleField, String> fields, ArticleField field, Document packaged, String path) {
    Element element = packaged.selectFirst("metadata > " + path);
    if (element != null && element.hasText()) {
      fields.put(field, element.text());
    }
  }

  private static Optional<Draft> chapter(ZipFiles zip, String path) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(zip.bytes(path)), null, "");
    String text = BlockText.of(page.body());
    int linked = page.body().select("a").text().length();
    if (text.length() < FEWEST_CHARACTERS || linked * 2 > text.length()) {
      return Optional.empty();
    }
    Element heading = page.body().selectFirst("h1, h2, h3");
    String title = heading == null ? page.title() : heading.text();
    return Optional.of(
        new Draft(title.isBlank() ? Map.of() : Map.of(ArticleField.TITLE, title), text, List.of()));
  }
}
