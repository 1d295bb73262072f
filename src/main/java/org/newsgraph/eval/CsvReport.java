package org.newsgraph.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words an evaluation as rows of one table.
///
/// The column `section` tells what a row is: `total`, `article`, `kind`, `class`, `threshold` with
/// a score; `attribute`, `confusion`, `calibration`, `bin` with a value; `missed` and `spurious`
/// facts.
final class CsvReport {

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  CsvReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    row(
        "section",
        "name",
        "gold",
        "found",
        "predicted",
        "right",
        "precision",
        "recall",
        "f1",
        "value",
        "sentence");
    score("total", "all", evaluation.total());
    evaluation.byArticle().forEach((article, score) -> score("article", article, score));
    evaluation.byKind().forEach((kind, score) -> score("kind", kind.label(), score));
    evaluation.byClass().forEach((type, score) -> score("class", type.name(), score));
    evaluation.attributes().forEach(this::confusion);
    reliability(evaluation.reliability());
    evaluation
        .curve()
        .forEach(at -> score("threshold", Decimals.of(at.threshold(), 1), at.score()));
    evaluation
        .missed()
        .values()
        .forEach(
            facts -> facts.forEach(f -> error("missed", f.id() + ": " + f.label(), f.quote())));
    evaluation
        .spurious()
        .values()
        .forEach(
            facts ->
                facts.forEach(f -> error("spurious", f.article() + ": " + f.label(), f.quote())));
    return text.toString();
  }

  private void score(String section, String name, Score score) {
    row(
        section,
        name,
        "" + score.gold(),
        "" + score.found(),
        "" + score.predicted(),
        "" + score.right(),
        number(score.precision()),
        number(score.recall()),
        number(score.f1()),
        "",
        "");
  }

  private void confusion(Confusion confusion) {
    value("attribute", confusion.attribute(), number(confusion.accuracy()));
    confusion
        .counts()
        .forEach(
            (gold, row) ->
                row.forEach(
                    (found, count) ->
                        value(
                            "confusion",
                            confusion.attribute() + ": " + gold + " > " + found,
                            "" + count)));
  }

  private void reliability(Reliability reliability) {
    value("calibration", "expected error", number(reliability.expectedCalibrationError()));
    for (Reliability.Bin bin : reliability.bins()) {
      row(
          "bin",
          String.format(Locale.ROOT, "%.1f to %.1f", bin.low(), bin.high()),
          "",
          "",
          "" + bin.facts(),
          "" + bin.right(),
          number(bin.precision()),
          "",
          "",
          number(bin.confidence()),
          "");
    }
  }

  private void value(String section, String name, String value) {
    row(section, name, "", "", "", "", "", "", "", value, "");
  }

  private void error(String section, String fact, String sentence) {
    row(section, fact, "", "", "", "", "", "", "", "", sentence);
  }

  private static String number(double value) {
    return Decimals.of(value, 4);
  }

  // RFC 4180, but with line feeds alone.
  private void row(String... cells) {
    text.append(Arrays.stream(cells).map(CsvReport::cell).collect(Collectors.joining(",")))
        .append('\n');
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
