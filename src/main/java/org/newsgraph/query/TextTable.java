package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Lays rows out for reading, in columns or, where a line has no room for them, one below the
/// other.
public final class TextTable {

  private static final String GAP = "  ";

  /// A column that is narrower than this is not worth reading.
  private static final int NARROWEST = 24;

  private static final int NARROWEST_FIELD = 10;

  private static final int LINES_OF_A_CELL = 3;
  private static final int LINES_OF_A_FIELD = 6;

  private final List<String> heads;
  private final List<List<String>> rows;
  private final OptionalInt width;

  /// A table of these columns.
  ///
  /// @param width how many characters a line may have; absent where lines are not cut
  public TextTable(List<String> heads, List<List<String>> rows, OptionalInt width) {
    this.heads = heads;
    this.rows = rows;
    this.width = width;
  }

  /// The lines, of which none ends in a blank; the first row is called by this number where rows
  /// stand one below the other.
  public List<String> lines(long first) {
    int[] widths =
        IntStream.range(0, heads.size())
            .map(
                column ->
                    rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .reduce(length(heads.get(column)), Math::max))
            .toArray();
    if (width.isPresent()) {
      int room = width.getAsInt() - GAP.length() * (heads.size() - 1);
      int widest = widest(widths, room);
      if (widest < Math.min(NARROWEST, IntStream.of(widths).max().orElse(0))) {
        return fields(first, width.getAsInt());
      }
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.min(widths[column], widest);
      }
    }
    List<String> lines = new ArrayList<>(cells(heads, widths));
    lines.add(String.join(GAP, IntStream.of(widths).mapToObj("─"::repeat).toList()));
    rows.forEach(row -> lines.addAll(cells(row, widths)));
    return lines;
  }

  /// The largest width of a column with which all fit: what narrow columns leave goes to wide ones.
  private static int widest(int[] widths, int room) {
    int left = room;
    int columns = widths.length;
    for (int one : IntStream.of(widths).sorted().toArray()) {
      if (one > left / columns) {
        return left / columns;
      }
      left -= one;
      columns--;
    }
    return Integer.MAX_VALUE;
  }

  private static List<String> cells(List<String> row, int[] widths) {
    List<List<String>> cells =
        IntStream.range(0, widths.length)
            .mapToObj(column -> wrapped(row.get(column), widths[column], LINES_OF_A_CELL))
            .toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height).mapToObj(line -> line(cells, line, widths)).toList();
  }

  private static String line(List<List<String>> cells, int line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = cells.get(column);
      String words = line < cell.size() ? cell.get(line) : "";
      text.append(column == 0 ? "" : GAP).append(padded(words, widths[column]));
    }
    return text.toString().stripTrailing();
  }

  private List<String> fields(long first, int room) {
    int names = heads.stream().mapToInt(TextTable::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      lines.add((row == 0 ? "" : "\n") + "── " + (first + row) + " " + "─".repeat(names));
      for (int column = 0; column < heads.size(); column++) {
        String name = heads.get(column);
        int values = Math.max(NARROWEST_FIELD, room - names - GAP.length());
        for (String part : wrapped(rows.get(row).get(column), values, LINES_OF_A_FIELD)) {
          if (!part.isEmpty()) {
            lines.add(padded(name, names) + GAP + part);
          }
          name = "";
        }
      }
    }
    return lines;
  }

  /// The text in so many lines at most, broken between words where they fit.
  private static List<String> wrapped(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (length(rest) > width && lines.size() < most - 1) {
      int end = rest.offsetByCodePoints(0, width);
      int blank = rest.lastIndexOf(' ', end);
      int cut = blank > 0 ? blank : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(
        length(rest) <= width
            ? rest
            : rest.substring(0, rest.offsetByCodePoints(0, width - 1)).stripTrailing() + "…");
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
