package org.newsgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Takes HTML apart into the blocks of text that a reader sees.
///
/// A line end is kept for a `br`, two of them end a paragraph. A table of data is one block with a
/// line for each row, its cells separated by ` | `.
final class BlockText implements NodeFilter {
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f\\u00a0]+");
  private static final Set<String> UNSEEN =
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
          "input",
          "select",
          "textarea",
          "iframe",
          "object",
          "embed",
          "audio",
          "video");
  // A cell with more words holds passages: the table is there for the layout.
  private static final int MOST_CELL_WORDS = 40;

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Element root;
  private Element holder;
  private int links;
  private int linked;

  private BlockText(Element root) {
    this.root = root;
    this.holder = root;
  }

  /// The blocks of an element in their order.
  static List<TextBlock> blocks(Element element) {
    BlockText text = new BlockText(element);
    element.filter(text);
    text.flush();
    return text.blocks;
  }

  /// The text of an element, its blocks separated by blank lines.
  static String of(Element element) {
    return join(blocks(element));
  }

  /// The text of what may be HTML or plain text.
  static String withoutMarkup(String text) {
    return text.contains("</") ? of(Jsoup.parse(text).body()) : text;
  }

  /// The text of blocks, separated by blank lines.
  static String join(List<TextBlock> blocks) {
    return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(WHITE_SPACE.matcher(words.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isDataTable(element)) {
        flush();
        rows(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isLink(element)) {
        links--;
      }
      if (isBlock(element)) {
        flush();
        holder = element.equals(root) || element.parent() == null ? root : blockOf(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (isLink(element)) {
      links++;
    }
    if (element.normalName().equals("br")) {
      lineEnd();
    } else if (isBlock(element)) {
      flush();
      holder = element;
    }
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() && !element.normalName().equals("br");
  }

  private Element blockOf(Element element) {
    Element parent = element.parent();
    while (parent != null && !parent.equals(root) && !isBlock(parent)) {
      parent = parent.parent();
    }
    return parent == null ? root : parent;
  }

  private void lineEnd() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      flush();
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private void append(String words) {
    boolean atSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    String added = atSpace && words.startsWith(" ") ? words.substring(1) : words;
    text.append(added);
    linked += links > 0 ? added.length() : 0;
  }

  private void flush() {
    String passage = text.toString().strip();
    if (!passage.isEmpty()) {
      blocks.add(TextBlock.of(holder, passage, linked));
    }
    text.setLength(0);
    linked = 0;
  }

  private static boolean isDataTable(Element element) {
    return element.normalName().equals("table")
        && element.selectFirst("table table, h1, h2, form") == null
        && element.select("td, th").stream()
            .noneMatch(cell -> cell.text().split(" ").length > MOST_CELL_WORDS);
  }

  private void rows(Element table) {
    String rows =
        table.select("tr").stream()
            .map(BlockText::row)
            .filter(row -> !row.isBlank())
            .collect(Collectors.joining("\n"));
    if (!rows.isEmpty()) {
      int inLinks = table.select("a[href]").stream().mapToInt(a -> a.text().length()).sum();
      blocks.add(TextBlock.of(table, rows, inLinks));
    }
  }

  private static String row(Element row) {
    return row.children().stream()
        .map(Element::text)
        .filter(cell -> !cell.isBlank())
        .collect(Collectors.joining(" | "));
  }
}
