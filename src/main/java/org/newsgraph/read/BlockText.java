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
import org.newsgraph.model.TableRow;

/// Takes HTML apart into the blocks of text that a reader sees.
///
/// A line end is kept for a `br`, two of them end a paragraph. A table of data is one block with a
/// [TableRow] for each row; one that is there for the layout is the blocks in its cells.
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
  private static final String NO_DATA = "table table, h1, h2, form";

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Element root;
  private Element holder;
  private final boolean rows;
  private int links;
  private int linked;

  private BlockText(Element root, boolean rows) {
    this.root = root;
    this.rows = rows;
    this.holder = root;
  }

  /// The blocks of an element in their order.
  static List<TextBlock> blocks(Element element) {
    return blocks(element, true);
  }

  private static List<TextBlock> blocks(Element element, boolean rows) {
    BlockText text = new BlockText(element, rows);
    element.filter(text);
    text.flush();
    return text.blocks;
  }

  /// The lines of an element, each cell of a table in lines of its own.
  static List<String> lines(Element element) {
    return join(blocks(element, false)).lines().toList();
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
      if (rows && isDataTable(element)) {
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

  /// Whether the rows of a table are data. Where it has headings above or beside its cells it says
  /// so; else a cell with a sentence tells that it is there for the layout, as do rows of one cell.
  private static boolean isDataTable(Element table) {
    if (!table.normalName().equals("table")
        || table.attr("role").equals("presentation")
        || table.selectFirst(NO_DATA) != null) {
      return false;
    }
    List<TextBlock> cells =
        table.select("td, th").stream().map(cell -> TextBlock.of(cell, cell.text(), 0)).toList();
    boolean headed = table.select("th").stream().anyMatch(Element::hasText);
    return cells.stream().allMatch(cell -> cell.words() <= MOST_CELL_WORDS)
        && (headed || cells.stream().noneMatch(TextBlock::isProse))
        && table.select("tr").stream().anyMatch(row -> cells(row).size() > 1);
  }

  private void rows(Element table) {
    String text =
        table.select("tr").stream()
            .map(BlockText::cells)
            .filter(row -> !row.isEmpty())
            .map(TableRow::of)
            .collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      int inLinks = table.select("a[href]").stream().mapToInt(a -> a.text().length()).sum();
      blocks.add(TextBlock.of(table, text, inLinks));
    }
  }

  private static List<String> cells(Element row) {
    return row.children().stream().map(Element::text).filter(cell -> !cell.isBlank()).toList();
  }
}
