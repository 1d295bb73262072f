package org.newsgraph.model;

import java.util.List;

/// How a row of a table is written in an article's text, so that nobody takes it for a sentence: `|
/// Roman Petz | 61 |`, as in Markdown.
public final class TableRow {

  private static final String BEGIN = "| ";
  private static final String BETWEEN = " | ";
  private static final String END = " |";

  private TableRow() {}

  /// The line of a row.
  public static String of(List<String> cells) {
    return BEGIN + String.join(BETWEEN, cells) + END;
  }

  /// Whether a line is a row of a table. Texts from elsewhere leave out the outer strokes; in them
  /// a row has three cells at least, since a caption may have its source behind one stroke.
  public static boolean isRow(String line) {
    int first = line.indexOf(BETWEEN);
    return (line.startsWith(BEGIN) && line.endsWith(END))
        || (first >= 0 && line.indexOf(BETWEEN, first + 1) > first);
  }
}
