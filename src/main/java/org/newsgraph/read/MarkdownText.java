package org.newsgraph.read;

import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// The text of a Markdown document: markup, code blocks, images and raw HTML gone.
///
/// Each paragraph, heading and list item is a paragraph; a wrapped line is joined, a hard line
/// break stays.
///
/// @param heading the heading that the document begins with, if it begins with one
/// @param text all of the text, that heading included
record MarkdownText(Optional<String> heading, String text) {
  private static final int MAX_NESTED_BLOCKS = 100;
  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(MAX_NESTED_BLOCKS).build();

  /// The text of the given Markdown.
  static MarkdownText of(String markdown) {
    Node document = PARSER.parse(markdown);
    Optional<String> heading =
        document.getFirstChild() instanceof Heading first
            ? Optional.of(text(first))
            : Optional.empty();
    return new MarkdownText(heading, text(document));
  }

  /// Walks without recursion: a hostile document nests as deep as it likes.
  private static String text(Node root) {
    StringBuilder text = new StringBuilder();
    Node node = root;
    while (node != null) {
      append(text, node);
      Node next = isLeftOut(node) ? null : node.getFirstChild();
      while (next == null && node != null && !node.equals(root)) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
        }
      }
      node = next;
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, Node node) {
    switch (node) {
      case Text words -> text.append(words.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case SoftLineBreak ignored -> text.append(' ');
      case HardLineBreak ignored -> text.append('\n');
      case Block ignored -> text.append("\n\n");
      default -> {}
    }
  }

  private static boolean isLeftOut(Node node) {
    return node instanceof Image
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlBlock
        || node instanceof HtmlInline;
  }
}
