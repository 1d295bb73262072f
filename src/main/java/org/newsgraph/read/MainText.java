package org.newsgraph.read;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds a page's main text and leaves menus, scripts and teasers behind.
final class MainText {
  private static final List<String> PLACES =
      List.of("[itemprop=articleBody]", "article", "main, [role=main]");
  // It resolves links against the page's address and complains where there is none.
  private static final String NO_ADDRESS = "https://page.invalid/";
  private static final int HALF = 2;
  // Readability takes quadratic time; pages of newspapers have some thousand elements.
  private static final int MAX_ELEMENTS = 20_000;

  private MainText() {}

  /// The main text, or nothing.
  ///
  /// @param told the text that the page's own metadata gives, taken where far less is found
  static String of(Document page, Optional<String> told) {
    String found = readability(page).filter(text -> !text.isBlank()).orElseGet(() -> place(page));
    return told.map(MainText::withoutMarkup)
        .filter(text -> text.length() > found.length() * HALF)
        .orElse(found);
  }

  private static Optional<String> readability(Document page) {
    if (page.getAllElements().size() > MAX_ELEMENTS) {
      return Optional.empty();
    }
    // Readability changes the page that it is given, and prints it again and again.
    Document copy = page.clone();
    copy.outputSettings().prettyPrint(false);
    String address = page.location().isEmpty() ? NO_ADDRESS : page.location();
    try {
      Readability4J readability = new Readability4JExtended(address, copy);
      return Optional.ofNullable(readability.parse().getArticleContent()).map(BlockText::of);
    } catch (RuntimeException e) {
      // It fails on some odd pages, where the place that HTML names for the text still serves.
      return Optional.empty();
    }
  }

  private static String place(Document page) {
    for (String selector : PLACES) {
      Element element = page.selectFirst(selector);
      if (element != null && element.hasText()) {
        return BlockText.of(element);
      }
    }
    Document rest = page.clone();
    rest.select("header").remove();
    return BlockText.of(rest.body());
  }

  private static String withoutMarkup(String text) {
    return text.contains("</") ? BlockText.of(Jsoup.parse(text).body()) : text;
  }
}
