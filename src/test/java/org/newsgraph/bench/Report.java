package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The rows of a report in Markdown: a figure, its goal, what was measured.
final class Report {

  private final List<String> lines = new ArrayList<>();

  void line(String text) {
    lines.add(text);
  }

  /// A row of a table.
  void row(Object... cells) {
    lines.add("| " + String.join(" | ", Stream.of(cells).map(String::valueOf).toList()) + " |");
  }

  void table(String title, String... columns) {
    line("");
    line("## " + title);
    line("");
    row((Object[]) columns);
    line("|" + " --- |".repeat(columns.length));
  }

  /// A figure that is met where it is at most its goal.
  void atMost(String figure, double goal, double measured, String unit) {
    row(figure, "at most", goal, measured, unit, measured <= goal);
  }

  /// A figure that is met where it is at least its goal.
  void atLeast(String figure, double goal, double measured, String unit) {
    row(figure, "at least", goal, measured, unit, measured >= goal);
  }

  private void row(
      String figure, String sense, double goal, double measured, String unit, boolean met) {
    row(
        figure,
        String.join(" ", sense, number(goal), unit),
        String.join(" ", number(measured), unit),
        met ? "met" : "**missed**");
  }

  /// A number with two decimals, or none where it is large.
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
