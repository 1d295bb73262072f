package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/// The paragraphs of a Word document (Office Open XML, ECMA-376), in its final form: what was
/// deleted or moved away, hidden text, fields' codes and a drawing's second form are left out.
final class Docx {
  static final String TEXT = "word/document.xml";
  private static final Pattern HEADING_STYLE = Pattern.compile("(?i)(title|heading|headline).*");
  private static final String LEFT_OUT = "w:del|w:moveFrom|w:instrText|w:pPr|w:rPr|mc:Fallback";
  private static final int MAX_DEPTH = 512;

  private Docx() {}

  static Drafts drafts(ZipFiles zip) throws IOException {
    Document document =
        Jsoup.parse(
            new ByteArrayInputStream(zip.bytes(TEXT)),
            null,
            "",
            Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    List<WordParagraph> paragraphs = new ArrayList<>();
    for (Element paragraph : document.getElementsByTag("w:p")) {
      if (paragraph.closest("w|moveFrom, mc|Fallback") == null) {
        paragraphs.add(new WordParagraph(text(paragraph), isHeading(paragraph)));
      }
    }
    return WordParagraph.drafts(paragraphs);
  }

  private static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words
                && words.parent() != null
                && words.parent().nodeName().equals("w:t")) {
              text.append(words.getWholeText());
            } else if (node instanceof Element element) {
              return enter(element, paragraph, text);
            }
            return FilterResult.CONTINUE;
          }
        });
    return text.toString().strip();
  }

  private static NodeFilter.FilterResult enter(
      Element element, Element paragraph, StringBuilder text) {
    String name = element.tagName();
    switch (name) {
      case "w:tab" -> text.append('\t');
      case "w:br", "w:cr" -> text.append('\n');
      case "w:noBreakHyphen" -> text.append('-');
      default -> {}
    }
    boolean innerParagraph = name.equals("w:p") && !element.equals(paragraph);
    boolean hidden = name.equals("w:r") && element.selectFirst("> w|rPr > w|vanish") != null;
    return innerParagraph || hidden || name.matches(LEFT_OUT)
        ? NodeFilter.FilterResult.SKIP_ENTIRELY
        : NodeFilter.FilterResult.CONTINUE;
  }

  private static boolean isHeading(Element paragraph) {
    Element style = paragraph.selectFirst("> w|pPr > w|pStyle");
    if (style != null && HEADING_STYLE.matcher(style.attr("w:val")).matches()) {
      return true;
    }
    List<Element> runs = paragraph.select("w|r").stream().filter(Element::hasText).toList();
    return !runs.isEmpty()
        && runs.stream().allMatch(run -> run.selectFirst("> w|rPr > w|b") != null);
  }
}
