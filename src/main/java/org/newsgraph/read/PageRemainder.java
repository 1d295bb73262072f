package org.newsgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Finds what a page shows beside its article, so that a person can check what was left out.
final class PageRemainder implements NodeFilter {
  private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String kept;
  private final List<String> leftOut = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private PageRemainder(String kept) {
    this.kept = kept;
  }

  /// The blocks of the page, in its order, whose words are not in the text that was kept.
  static List<String> of(Document page, String kept) {
    PageRemainder remainder = new PageRemainder(folded(kept));
    page.body().filter(remainder);
    remainder.end();
    return remainder.leftOut;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode words) {
      block.append(words.getWholeText());
    } else {
      endAt(node);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    endAt(node);
    return FilterResult.CONTINUE;
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
