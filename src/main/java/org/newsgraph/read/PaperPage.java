package org.newsgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// A page of print.
///
/// @param height in points
/// @param lines its lines or pieces of them, in whatever order
record PaperPage(double height, List<PaperLine> lines) {
  private static final double SAME_ROW = 0.4;
  // In ems. The gutter between columns is wider than any space within them.
  private static final double GUTTER = 1.0;
  private static final double PARAGRAPH_GAP = 0.6;
  // A column has lines of running text; what is narrower or shorter is a table or a list.
  private static final int COLUMN_ROWS = 3;
  private static final int COLUMN_LETTERS = 15;
  private static final int MAX_DEPTH = 200;

  PaperPage {
    lines = List.copyOf(lines);
  }

  /// The lines with those beside each other joined, from top to bottom, as if there were no
  /// columns.
  List<PaperLine> rows() {
    return rows(lines);
  }

  PaperPage without(List<PaperLine> rows) {
    return new PaperPage(
        height,
        lines.stream()
            .filter(line -> rows.stream().noneMatch(row -> isSameRow(row, line)))
            .toList());
  }

  /// The lines in reading order in blocks, columns one after the other.
  ///
  /// Cuts the page along its widest white strips again and again (recursive X-Y cut; Nagy, Seth and
  /// Viswanathan, 1992).
  List<List<PaperLine>> blocks() {
    List<List<PaperLine>> blocks = new ArrayList<>();
    cut(lines, blocks, 0);
    return blocks;
  }

  private static void cut(List<PaperLine> region, List<List<PaperLine>> blocks, int depth) {
    if (region.isEmpty()) {
      return;
    }
    List<List<PaperLine>> parts = depth > MAX_DEPTH ? List.of(region) : columns(region);
    if (parts.size() == 1 && depth <= MAX_DEPTH) {
      parts = stacked(region);
    }
    if (parts.size() == 1) {
      blocks.add(rows(region));
    } else {
      parts.forEach(part -> cut(part, blocks, depth + 1));
    }
  }

  /// Two halves beside each other at the widest gutter, if both hold running text.
  private static List<List<PaperLine>> columns(List<PaperLine> region) {
    return halves(region, PaperLine::left, PaperLine::right, GUTTER, PaperPage::isColumn);
  }

  private static boolean isColumn(List<PaperLine> part) {
    List<PaperLine> rows = rows(part);
    List<Integer> lengths = rows.stream().map(row -> row.text().length()).sorted().toList();
    return rows.size() >= COLUMN_ROWS && lengths.get(lengths.size() / 2) >= COLUMN_LETTERS;
  }

  /// Two halves above each other at the highest gap that is more than the space between lines.
  private static List<List<PaperLine>> stacked(List<PaperLine> region) {
    return halves(region, PaperLine::top, PaperLine::baseline, PARAGRAPH_GAP, part -> true);
  }

  /// The parts of a region before and behind its widest white strip; the whole where there is none.
  ///
  /// @param begin where a line begins across the strip
  /// @param end where it ends
  /// @param least how wide the strip is at least, in ems
  /// @param fits what both parts have to be
  private static List<List<PaperLine>> halves(
      List<PaperLine> region,
      ToDoubleFunction<PaperLine> begin,
      ToDoubleFunction<PaperLine> end,
      double least,
      Predicate<List<PaperLine>> fits) {
    List<PaperLine> sorted = region.stream().sorted(Comparator.comparingDouble(begin)).toList();
    double last = Double.NEGATIVE_INFINITY;
    double widest = 0;
    int at = 0;
    for (int i = 0; i < sorted.size(); i++) {
      PaperLine line = sorted.get(i);
      double gap = begin.applyAsDouble(line) - last;
      boolean wider = i > 0 && gap > widest && gap > least * line.size();
      if (wider && fits.test(sorted.subList(0, i)) && fits.test(sorted.subList(i, sorted.size()))) {
        widest = gap;
        at = i;
      }
      last = Math.max(last, end.applyAsDouble(line));
    }
    return at == 0
        ? List.of(region)
        : List.of(sorted.subList(0, at), sorted.subList(at, sorted.size()));
  }

  private static List<PaperLine> rows(List<PaperLine> pieces) {
    List<PaperLine> sorted =
        pieces.stream()
            .sorted(
                Comparator.comparingDouble(PaperLine::baseline)
                    .thenComparingDouble(PaperLine::left))
            .toList();
    List<List<PaperLine>> rows = new ArrayList<>();
    for (PaperLine piece : sorted) {
      if (rows.isEmpty() || !isSameRow(rows.getLast().getFirst(), piece)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(piece);
    }
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .sorted(Comparator.comparingDouble(PaperLine::left))
                    .reduce(PaperLine::with)
                    .orElseThrow())
        .toList();
  }

  private static boolean isSameRow(PaperLine row, PaperLine piece) {
    return Math.abs(row.baseline() - piece.baseline())
        < SAME_ROW * Math.min(row.size(), piece.size());
  }
}
