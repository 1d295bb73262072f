package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rows of a report in Markdown: a figure, its goal, what was measured.
final class Report {

  private final List<String> lines = new ArrayList<>();

  void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  void table(String title, String... columns) {
    line("");
    line("## %s", title);
    line("");
    line("| %s |", String.join(" | ", columns));
    line("|%s", " --- |".repeat(columns.length));
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
    line(
        "| %s | %s %s %s | %s %s | %s |",
        figure, sense, number(goal), unit, number(measured), unit, met ? "met" : "**missed**");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
