package org.newsgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Sorts an article's blocks into its running text, its bylines and its corrections.
///
/// Left out are links to other stories, captions, calls to subscribe or to follow, notices of
/// copyright, the author's biography, headings without a text and what stands there twice.
final class Passages {
  private static final int MOST_WORDS_OF_A_LINE = 12;
  private static final int MOST_WORDS_OF_A_CALL = 45;
  private static final int MOST_WORDS_OF_A_CAPTION = 60;
  private static final int MOST_WORDS_OF_A_POINTER = 8;
  private static final int FEWEST_WORDS_BESIDE_A_PICTURE = 25;
  private static final int FEWEST_WORDS_OF_A_SENTENCE = 20;
  // Signs are looked for in short passages only: a pattern takes its time on endless ones.
  private static final int MOST_CHARACTERS = 600;
  private static final int MOST_BESIDE = 6;
  private static final int LAST_BLOCKS = 3;
  private static final int MOST_BLOCKS_OF_A_TEASER = 3;
  private static final double LINK = 0.6;
  private static final double LINK_IN_AN_ITEM = 0.8;
  private static final double LEADS_ELSEWHERE = 0.25;

  private static final Pattern DAY_OR_HOUR =
      Pattern.compile(
          "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(st|nd|rd|th)?,? \\d{4}\\b"
              + "|\\b\\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}\\b"
              + "|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"
              + "|\\b\\d{1,2}:\\d{2} ?([ap]\\.?m|[a-z]{2,4}\\b)");
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "^(?<name>\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}),?"
              + " (is|was|has|covers|writes|reports|works|joined|lives|can be)\\b(?<what>[^.]*).*",
          Pattern.DOTALL);
  private static final String JOURNALIST =
      "(?i).*\\b(reporter|writer|editor|correspondent|columnist|journalist|contributor|producer|photographer)\\b.*";

  private final List<TextBlock> text = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();
  private final Map<Element, Integer> blocksIn = new HashMap<>();
  private final String title;

  /// The passages among the blocks of an article.
  ///
  /// @param title its title, which is no passage; empty where it has none
  /// @param author who wrote it; empty where that is not known
  Passages(List<TextBlock> blocks, String title, String author) {
    this.title = title;
    bylines.add(author);
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        blocksIn.merge(e, 1, Integer::sum);
      }
    }
    sort(blocks);
    Repeats.remove(text);
    removeEdges();
    removeBiography();
  }

  /// The running text.
  List<TextBlock> text() {
    return text;
  }

  /// The lines that say who wrote the article, and when.
  List<String> bylines() {
    return bylines.subList(1, bylines.size());
  }

  /// What corrects the article.
  List<String> corrections() {
    return corrections;
  }

  private void sort(List<TextBlock> blocks) {
    int half = blocks.stream().mapToInt(TextBlock::prose).sum() / 2;
    int read = 0;
    boolean elsewhere = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      read += block.prose();
      if (read > half && Sign.END.isIn(block.text())) {
        return;
      }
      boolean heads =
          isHeadingOfPointers(block) && i + 1 < blocks.size() && goesOn(block, blocks.get(i + 1));
      elsewhere = heads || (elsewhere && goesOn(blocks.get(i - 1), block));
      if (!elsewhere) {
        sort(block);
      }
    }
  }

  /// Whether a block below a pointer is one too: a link, or what stands in the box of a link.
  private boolean goesOn(TextBlock above, TextBlock block) {
    boolean sameBox =
        above.linked() > 0
            && blocksInParent(block) <= MOST_BLOCKS_OF_A_TEASER
            && above.element().parents().contains(block.element().parent());
    return block.words() <= MOST_WORDS_OF_A_CALL && (block.linked() > LEADS_ELSEWHERE || sameBox);
  }

  private int blocksInParent(TextBlock block) {
    Element parent = block.element().parent();
    return parent == null ? 0 : blocksIn.getOrDefault(parent, 0);
  }

  private void sort(TextBlock block) {
    String passage = block.text().substring(0, Math.min(block.text().length(), MOST_CHARACTERS));
    if (Sign.CORRECTION.isIn(passage)) {
      corrections.add(block.text());
    } else if (isByline(block) || Sign.REPORTERS.isIn(passage)) {
      bylines.add(passage);
    } else if (block.isQuotation() || !isLeftOut(block, passage)) {
      text.add(block);
    }
  }

  /// Whether it is a line that says who wrote an article or when.
  static boolean isByline(TextBlock block) {
    return block.words() <= MOST_WORDS_OF_A_LINE
        && !block.endsSentence()
        && !block.isHeading()
        && !block.isTable()
        && !block.isQuotation()
        && (Sign.BYLINE.isIn(block.text()) || DAY_OR_HOUR.matcher(block.text()).find());
  }

  private boolean isLeftOut(TextBlock block, String passage) {
    int words = block.words();
    boolean longItem =
        block.isListItem() && block.endsSentence() && words >= FEWEST_WORDS_OF_A_SENTENCE;
    return block.linked() >= (longItem ? LINK_IN_AN_ITEM : LINK)
        || isTitle(passage)
        || Sign.LABEL.isIn(passage)
        || Sign.NOTICE.isIn(passage)
        || Sign.CONSENT.countIn(passage) > 1
        || (Sign.POINTER.isIn(passage)
            && (block.linked() > LEADS_ELSEWHERE || passage.contains("://")))
        || (words <= MOST_WORDS_OF_A_CALL
            && (Sign.CALL.isIn(passage) || Sign.SUBSCRIBERS.isIn(passage)))
        || (words <= MOST_WORDS_OF_A_CAPTION && (Sign.CREDIT.isIn(passage) || isCaption(block)));
  }

  private boolean isTitle(String passage) {
    return !title.isEmpty() && Repeats.words(passage).equals(Repeats.words(title));
  }

  private static boolean isHeadingOfPointers(TextBlock block) {
    return block.words() <= MOST_WORDS_OF_A_POINTER
        && (block.isHeading() || block.text().endsWith(":"))
        && Sign.POINTER.isIn(block.text());
  }

  /// Whether it shares its box with a picture and with no other text.
  private boolean isCaption(TextBlock block) {
    Element box = block.element();
    Element parent = box.parent();
    while (parent != null && isBoxOfOneBlock(parent)) {
      box = parent;
      parent = box.parent();
    }
    boolean alone =
        !box.equals(block.element())
            || !block.isProse()
            || block.words() < FEWEST_WORDS_BESIDE_A_PICTURE;
    return alone && isBoxOfOneBlock(box) && box.selectFirst("img, picture, video, amp-img") != null;
  }

  private boolean isBoxOfOneBlock(Element element) {
    return blocksIn.getOrDefault(element, 0) == 1 && element.childrenSize() <= MOST_BESIDE;
  }

  /// After the last passage stand labels of other things, before the first one the page's title; a
  /// heading at the end has lost its text.
  private void removeEdges() {
    if (text.stream().noneMatch(TextBlock::isProse)) {
      return;
    }
    while (isLabelOfOtherThings(text.getLast())) {
      text.removeLast();
    }
    while (isLineAboveText(text.getFirst())) {
      bylines.add(text.removeFirst().text());
    }
  }

  private boolean isLabelOfOtherThings(TextBlock last) {
    return last.isHeading()
        || !(last.isProse()
            || last.endsSentence()
            || last.isListItem()
            || last.isTable()
            || last.isQuotation()
            || isBesideProse(last));
  }

  private static boolean isLineAboveText(TextBlock first) {
    return first.element().normalName().equals("h1")
        || (first.words() <= MOST_WORDS_OF_A_LINE
            && !first.endsSentence()
            && !first.isHeading()
            && !first.isListItem()
            && !first.isTable()
            && !first.isQuotation());
  }

  private boolean isBesideProse(TextBlock last) {
    return text.stream()
        .filter(TextBlock::isProse)
        .map(block -> block.element().parent())
        .anyMatch(parent -> parent != null && parent.equals(last.element().parent()));
  }

  /// Below the text some pages tell who the author is: somebody named above it, or a journalist
  /// whom the article has not spoken of.
  private void removeBiography() {
    String authors = String.join("\n", bylines).toLowerCase(Locale.ROOT);
    int first = Math.max(1, text.size() - LAST_BLOCKS);
    for (int i = text.size() - 1; i >= first; i--) {
      Matcher biography = BIOGRAPHY.matcher(text.get(i).text());
      if (biography.matches()) {
        String name = biography.group("name");
        boolean isAuthor = authors.contains(name.toLowerCase(Locale.ROOT));
        boolean isNew = text.subList(0, i).stream().noneMatch(b -> b.text().contains(name));
        if (isAuthor || (isNew && biography.group("what").matches(JOURNALIST))) {
          text.remove(i);
        }
      }
    }
  }
}
