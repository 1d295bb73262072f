package org.newsgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes running text of printed pages: columns one after the other, words whole that a line's end
/// parted, headers, footers and page numbers off, a headline by its large letters.
///
/// @param pageStarts where each page begins in the text
/// @param leftOut headers and footers
record PaperText(
    Optional<String> headline, String text, List<Integer> pageStarts, List<String> leftOut) {
  // The share of a page's height at its top and bottom in which headers and footers stand.
  private static final double MARGIN = 0.13;
  private static final double HEADLINE_SIZE = 1.25;
  private static final double LARGEST_PITCH = 2;
  private static final int LONGEST_HEADLINE = 250;
  private static final double PARAGRAPH_PITCH = 1.35;
  private static final double INDENT = 0.8;
  private static final double SHORT_LINE = 0.88;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—\\s]*(page|p\\.|seite)?\\s*\\d{1,4}(\\s*(of|/|von)\\s*\\d{1,4})?[-–—\\s]*");
  private static final double PRINTED_SIZE = 0.9;
  // What a browser prints beside a page's title and number: its address, the date and time.
  private static final Pattern PRINTED =
      Pattern.compile("\\w+://\\S|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},? \\d{1,2}:\\d\\d");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’»)\\]]*");
  private static final Pattern BROKEN_WORD = Pattern.compile(".*\\p{L}[-\u00AD\u2010]");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

  PaperText {
    pageStarts = List.copyOf(pageStarts);
    leftOut = List.copyOf(leftOut);
  }

  /// The text of the pages.
  static PaperText of(List<PaperPage> pages) {
    return new Maker(pages).make();
  }

  private static final class Maker {
    private final List<PaperPage> pages;
    private final List<String> leftOut = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> hyphenated = new HashSet<>();
    private double lastSize;
    private Optional<String> headline = Optional.empty();

    Maker(List<PaperPage> pages) {
      this.pages = pages;
    }

    PaperText make() {
      Map<String, Integer> repeated = marginRows();
      double bodySize = bodySize();
      for (PaperPage page : pages) {
        page.lines()
            .forEach(
                line ->
                    WORD.matcher(line.text()).results().forEach(w -> hyphenated.add(w.group())));
      }
      for (int i = 0; i < pages.size(); i++) {
        // A title in large letters may be what the margins of all pages repeat.
        double largest = i == 0 ? bodySize * HEADLINE_SIZE : Double.MAX_VALUE;
        PaperPage page = withoutMargins(pages.get(i), repeated, largest, bodySize);
        if (i == 0) {
          page = withoutHeadline(page, bodySize);
        }
        boolean begun = false;
        for (List<PaperLine> block : page.blocks()) {
          for (List<PaperLine> paragraph : paragraphs(block)) {
            append(paragraph, begun);
            begun = true;
          }
        }
        if (!begun) {
          pageStarts.add(text.length());
        }
      }
      return new PaperText(headline, text.toString(), pageStarts, leftOut);
    }

    private static String key(PaperLine row) {
      return DIGITS.matcher(row.text()).replaceAll("#");
    }

    private static boolean isInMargin(PaperPage page, PaperLine row) {
      return row.baseline() < page.height() * MARGIN
          || row.baseline() > page.height() * (1 - MARGIN);
    }

    /// On how many pages each row of the margins is, whatever its numbers.
    private Map<String, Integer> marginRows() {
      Map<String, Integer> counts = new HashMap<>();
      for (PaperPage page : pages) {
        page.rows().stream()
            .filter(row -> isInMargin(page, row))
            .map(Maker::key)
            .distinct()
            .forEach(key -> counts.merge(key, 1, Integer::sum));
      }
      return counts;
    }

    private PaperPage withoutMargins(
        PaperPage page, Map<String, Integer> repeated, double largest, double bodySize) {
      int fewest = Math.max(2, (pages.size() + 2) / 3);
      List<PaperLine> margins =
          page.rows().stream()
              .filter(row -> isInMargin(page, row) && row.size() < largest)
              .filter(
                  row ->
                      repeated.getOrDefault(key(row), 0) >= fewest
                          || PAGE_NUMBER.matcher(row.text()).matches()
                          || row.size() < bodySize * PRINTED_SIZE
                              && PRINTED.matcher(row.text()).find())
              .toList();
      margins.forEach(row -> leftOut.add(row.text()));
      return page.without(margins);
    }

    /// The size in which most letters are set.
    private double bodySize() {
      TreeMap<Double, Integer> letters = new TreeMap<>();
      for (PaperPage page : pages) {
        for (PaperLine line : page.lines()) {
          letters.merge(Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum);
        }
      }
      return letters.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(1.0);
    }

    /// Takes the lines in the largest letters off, if they are clearly larger than the text's.
    private PaperPage withoutHeadline(PaperPage page, double bodySize) {
      List<PaperLine> rows = page.rows();
      List<Double> sizes =
          rows.stream()
              .map(PaperLine::size)
              .filter(size -> size >= bodySize * HEADLINE_SIZE)
              .distinct()
              .sorted(Comparator.reverseOrder())
              .toList();
      for (double size : sizes) {
        List<PaperLine> large = firstOfSize(rows, size);
        String words = String.join(" ", large.stream().map(PaperLine::text).toList());
        // A letter that begins the text in the height of some lines is no headline.
        if (words.contains(" ") && words.length() <= LONGEST_HEADLINE) {
          headline = Optional.of(words);
          return page.without(large);
        }
      }
      return page;
    }

    /// The first row of that size with those right below it.
    private static List<PaperLine> firstOfSize(List<PaperLine> rows, double size) {
      List<PaperLine> found = new ArrayList<>();
      for (PaperLine row : rows) {
        boolean fits = Math.abs(row.size() - size) < 0.5;
        if (!found.isEmpty()
            && (!fits || row.baseline() - found.getLast().baseline() > LARGEST_PITCH * size)) {
          break;
        }
        if (fits) {
          found.add(row);
        }
      }
      return found;
    }

    private static List<List<PaperLine>> paragraphs(List<PaperLine> block) {
      double left = block.stream().mapToDouble(PaperLine::left).min().orElse(0);
      double right = block.stream().mapToDouble(PaperLine::right).max().orElse(0);
      double pitch = pitch(block);
      List<List<PaperLine>> paragraphs = new ArrayList<>();
      for (int i = 0; i < block.size(); i++) {
        PaperLine line = block.get(i);
        if (i == 0 || isNew(block.get(i - 1), line, left, right, pitch)) {
          paragraphs.add(new ArrayList<>());
        }
        paragraphs.getLast().add(line);
      }
      return paragraphs;
    }

    private static double pitch(List<PaperLine> block) {
      List<Double> pitches = new ArrayList<>();
      for (int i = 1; i < block.size(); i++) {
        pitches.add(block.get(i).baseline() - block.get(i - 1).baseline());
      }
      return pitches.isEmpty() ? 0 : pitches.stream().sorted().toList().get(pitches.size() / 2);
    }

    private static boolean isNew(
        PaperLine before, PaperLine line, double left, double right, double pitch) {
      boolean indented =
          line.left() - left > INDENT * line.size() && before.left() - left <= INDENT * line.size();
      boolean ended =
          SENTENCE_END.matcher(before.text()).matches()
              && before.right() - left < SHORT_LINE * (right - left);
      return line.baseline() - before.baseline() > PARAGRAPH_PITCH * pitch
          || Math.abs(line.size() - before.size()) > 0.15 * before.size()
          || indented
          || ended
          || PaperHead.DATED_BYLINE.matcher(before.text()).matches();
    }

    /// Adds a paragraph, or the rest of one that a column or page has parted.
    private void append(List<PaperLine> paragraph, boolean pageBegun) {
      PaperLine first = paragraph.getFirst();
      boolean continued =
          !text.isEmpty()
              && Math.abs(first.size() - lastSize) < 0.15 * lastSize
              && Character.isLowerCase(first.text().codePointAt(0))
              && !SENTENCE_END.matcher(lastLine()).matches();
      if (!continued && !text.isEmpty()) {
        text.append("\n\n");
      }
      boolean begin = true;
      for (PaperLine line : paragraph) {
        if (!begin || continued) {
          join(line.text());
        }
        if (begin && !pageBegun) {
          pageStarts.add(text.length());
        }
        text.append(line.text());
        begin = false;
      }
      lastSize = paragraph.getLast().size();
    }

    private String lastLine() {
      return text.substring(Math.max(text.lastIndexOf("\n") + 1, text.length() - 200));
    }

    /// A space, or nothing within a word that the line's end has parted. Its hyphen stays where the
    /// same word has it elsewhere within a line.
    private void join(String next) {
      String before = lastLine();
      if (!BROKEN_WORD.matcher(before).matches() || !Character.isLowerCase(next.codePointAt(0))) {
        text.append(before.endsWith("-") && BROKEN_WORD.matcher(before).matches() ? "" : " ");
        return;
      }
      Matcher start = Pattern.compile("[\\p{L}-]+$").matcher(before);
      Matcher end = Pattern.compile("^[\\p{L}-]+").matcher(next);
      boolean compound =
          start.find() && end.find() && hyphenated.contains(start.group() + end.group());
      if (!compound) {
        text.setLength(text.length() - 1);
      }
    }
  }
}
