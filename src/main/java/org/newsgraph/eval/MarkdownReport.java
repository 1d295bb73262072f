package org.newsgraph.eval;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/// Words an evaluation in tables.
final class MarkdownReport {

  private static final String SCORE_HEAD =
      " | gold | predicted | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n";

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  MarkdownReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    text.append("# Evaluation\n\n| article").append(SCORE_HEAD);
    evaluation.byArticle().forEach(this::score);
    score("all", evaluation.total());
    text.append("\n## By kind of fact\n\n| kind").append(SCORE_HEAD);
    evaluation.byKind().forEach((kind, score) -> score(kind.label(), score));
    text.append("\n## By class of fact\n\n| class").append(SCORE_HEAD);
    evaluation.byClass().forEach((type, score) -> score(type.name(), score));
    attributes();
    reliability();
    curve();
    missed();
    spurious();
    return text.toString();
  }

  private void score(String name, Score score) {
    line(
        "| %s | %d | %d | %s | %s | %s |",
        cell(name),
        score.gold(),
        score.predicted(),
        number(score.precision()),
        number(score.recall()),
        number(score.f1()));
  }

  private void attributes() {
    List<Confusion> attributes = evaluation.attributes();
    text.append("\n## Claimant, polarity, certainty\n\nOver the matches.\n\n");
    text.append("| attribute | right | of | accuracy |\n| --- | ---: | ---: | ---: |\n");
    for (Confusion confusion : attributes) {
      line(
          "| %s | %d | %d | %s |",
          confusion.attribute(),
          confusion.right(),
          confusion.total(),
          number(confusion.accuracy()));
    }
    attributes.forEach(this::confusion);
  }

  private void confusion(Confusion confusion) {
    TreeSet<String> found = new TreeSet<>();
    confusion.counts().values().forEach(row -> found.addAll(row.keySet()));
    if (found.isEmpty()) {
      return;
    }
    line("%n| %s: gold, then found | %s |", confusion.attribute(), String.join(" | ", found));
    text.append("| ---").append(" | ---:".repeat(found.size())).append(" |\n");
    confusion
        .counts()
        .forEach(
            (gold, row) -> {
              Function<String, String> count = value -> "" + row.getOrDefault(value, 0);
              line("| %s | %s |", gold, String.join(" | ", found.stream().map(count).toList()));
            });
  }

  private void reliability() {
    Reliability reliability = evaluation.reliability();
    text.append("\n## Confidence\n\n");
    line(
        "Expected calibration error %s over %d facts.%n",
        number(reliability.expectedCalibrationError()), reliability.facts());
    text.append("| confidence | facts | mean confidence | precision |\n");
    text.append("| --- | ---: | ---: | ---: |\n");
    for (Reliability.Bin bin : reliability.bins()) {
      line(
          "| %.1f to %.1f | %d | %s | %s |",
          bin.low(), bin.high(), bin.facts(), number(bin.confidence()), number(bin.precision()));
    }
  }

  private void curve() {
    text.append("\n### Facts that are at least so sure\n\n");
    text.append("| threshold | facts | precision | recall | F1 |\n");
    text.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (ThresholdScore at : evaluation.curve()) {
      line(
          "| %.1f | %d | %s | %s | %s |",
          at.threshold(),
          at.score().predicted(),
          number(at.score().precision()),
          number(at.score().recall()),
          number(at.score().f1()));
    }
  }

  private void missed() {
    text.append("\n## Missed\n");
    evaluation
        .missed()
        .forEach(
            (type, facts) -> {
              line("%n### %s (%d)%n", type.name(), facts.size());
              facts.forEach(
                  fact -> line("- %s: %s%n  > %s", fact.id(), fact.label(), oneLine(fact.quote())));
            });
  }

  private void spurious() {
    text.append("\n## Spurious\n");
    evaluation
        .spurious()
        .forEach(
            (type, facts) -> {
              line("%n### %s (%d)%n", type.name(), facts.size());
              facts.forEach(
                  fact ->
                      line(
                          "- %s: %s%n  > %s", fact.article(), fact.label(), oneLine(fact.quote())));
            });
  }

  private static String number(double value) {
    return Decimals.of(value, 3);
  }

  private static String oneLine(String quote) {
    return quote.strip().replaceAll("\\s+", " ");
  }

  private static String cell(String name) {
    return name.replace("|", "\\|");
  }

  // Always with a full stop in numbers and a line feed at the end: the same bytes everywhere.
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values)).append('\n');
  }
}
