package org.newsgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Finds what a page shows beside its article, so that a person can check what was left out.
final class PageRemainder implements NodeVisitor {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String kept;
  private final List<String> leftOut = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private PageRemainder(String kept) {
    this.kept = kept;
  }

  /// The blocks of the page, in its order, whose words are not in the text that was kept.
  static List<String> of(String html, String kept) {
    PageRemainder remainder = new PageRemainder(folded(kept));
    Element body = Jsoup.parse(html).body();
    body.select("script, style, template, noscript").remove();
    body.traverse(remainder);
    remainder.end();
    return remainder.leftOut;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      block.append(words.getWholeText());
    } else {
      endAt(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    endAt(node);
  }

  private void endAt(Node node) {
    if (node instanceof Element element && (element.isBlock() || isLine(element))) {
      end();
    }
  }

  private static boolean isLine(Element element) {
    return Set.of("br", "td", "th", "button", "label", "option").contains(element.normalName());
  }

  private void end() {
    String words = WHITE_SPACE.matcher(block).replaceAll(" ").strip();
    block.setLength(0);
    if (!words.isEmpty() && !kept.contains(folded(words))) {
      leftOut.add(words);
    }
  }

  private static String folded(String text) {
    return WHITE_SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
