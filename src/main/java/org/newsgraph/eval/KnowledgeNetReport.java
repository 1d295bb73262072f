package org.newsgraph.eval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.eval.KnowledgeNetFact.Match;

/// Words an evaluation on KnowledgeNet in the forms of [ReportFormat].
final class KnowledgeNetReport {

  private static final String TOTAL = "micro";

  private final KnowledgeNetEvaluation evaluation;

  KnowledgeNetReport(KnowledgeNetEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  private Map<String, Score> scores(Match match) {
    return new TreeMap<>(evaluation.scores().getOrDefault(match, Map.of()));
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# KnowledgeNet\n\n" + evaluation.note() + "\n");
    for (Match match : Match.values()) {
      text.append("\n## Match: ").append(name(match)).append("\n\n");
      text.append("| relation | gold | predicted | precision | recall | F1 |\n");
      text.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
      scores(match).forEach((relation, score) -> text.append(row(relation, score)));
      text.append(row(TOTAL, evaluation.total(match)));
    }
    Reliability reliability = evaluation.reliability();
    text.append("\n## Confidence\n\n");
    text.append(
        line(
            "Expected calibration error %.3f over %d predictions.\n",
            reliability.expectedCalibrationError(), reliability.facts()));
    text.append("| confidence | predictions | mean confidence | precision |\n");
    text.append("| --- | ---: | ---: | ---: |\n");
    for (Reliability.Bin bin : reliability.bins()) {
      text.append(
          line(
              "| %.1f to %.1f | %d | %.3f | %.3f |",
              bin.low(), bin.high(), bin.facts(), bin.confidence(), bin.precision()));
    }
    return text.toString();
  }

  private static String row(String relation, Score score) {
    return line(
        "| %s | %d | %d | %.3f | %.3f | %.3f |",
        relation, score.gold(), score.predicted(), score.precision(), score.recall(), score.f1());
  }

  String csv() {
    StringBuilder text =
        new StringBuilder("section,name,gold,found,predicted,right,precision,recall,f1,value\n");
    for (Match match : Match.values()) {
      scores(match).forEach((relation, score) -> text.append(row(match, relation, score)));
      text.append(row(match, TOTAL, evaluation.total(match)));
    }
    text.append(
        line(
            "calibration,expected error,,,,,,,,%.4f",
            evaluation.reliability().expectedCalibrationError()));
    return text.toString();
  }

  private static String row(Match match, String relation, Score score) {
    return line(
        "%s,%s,%d,%d,%d,%d,%.4f,%.4f,%.4f,",
        name(match),
        relation,
        score.gold(),
        score.found(),
        score.predicted(),
        score.right(),
        score.precision(),
        score.recall(),
        score.f1());
  }

  String json() {
    ObjectNode report = JsonNodeFactory.instance.objectNode().put("note", evaluation.note());
    for (Match match : Match.values()) {
      ObjectNode section = report.putObject(name(match));
      section.set("total", JsonReport.score(evaluation.total(match)));
      ObjectNode relations = section.putObject("relations");
      scores(match).forEach((relation, score) -> relations.set(relation, JsonReport.score(score)));
    }
    report.put("expectedCalibrationError", evaluation.reliability().expectedCalibrationError());
    return report.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private static String name(Match match) {
    return match.name().toLowerCase(Locale.ROOT);
  }

  // Always with a full stop in numbers and a line feed at the end: the same bytes everywhere.
  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format + "\n", values);
  }
}
