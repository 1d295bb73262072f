package org.newsgraph.eval;

import java.util.Locale;

/// The forms that an evaluation is written in.
public enum ReportFormat {
  /// Markdown, for readers.
  MD,
  /// JSON, for programs.
  JSON,
  /// CSV, one row a figure or error, for tables.
  CSV;

  /// The evaluation in this form, ending in a line break.
  public String write(Evaluation evaluation) {
    return switch (this) {
      case MD -> new MarkdownReport(evaluation).text();
      case JSON -> new JsonReport(evaluation).text();
      case CSV -> new CsvReport(evaluation).text();
    };
  }

  /// As users write it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
