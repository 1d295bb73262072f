package org.newsgraph.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Writes HTML down as text as it is seen: a paragraph for each block, a line end for each `br`.
final class BlockText implements NodeFilter {
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "svg",
          "math",
          "canvas",
          "button",
          "form",
          "input",
          "select",
          "textarea",
          "nav",
          "aside",
          "footer",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "dialog",
          "menu");
  private static final Pattern NOT_SHOWN = Pattern.compile("(?i)display\\s*:\\s*none");

  private final StringBuilder text = new StringBuilder();

  private BlockText() {}

  /// The text of an element, its paragraphs separated by blank lines.
  static String of(Element element) {
    BlockText blocks = new BlockText();
    element.filter(blocks);
    return blocks.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(WHITE_SPACE.matcher(words.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element) {
      if (LEFT_OUT.contains(element.normalName()) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      separate(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.normalName().equals("br")) {
      separate(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || NOT_SHOWN.matcher(element.attr("style")).find()
        // The edit links and footnote marks of wikis.
        || element.hasClass("mw-editsection")
        || (element.normalName().equals("sup") && element.hasClass("reference"));
  }

  private void append(String words) {
    boolean atSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atSpace && words.startsWith(" ") ? words.substring(1) : words);
  }

  private void separate(Element element) {
    switch (element.normalName()) {
      case "br" -> text.append('\n');
      case "td", "th" -> append(" ");
      default -> {
        if (element.isBlock()) {
          text.append("\n\n");
        }
      }
    }
  }
}
