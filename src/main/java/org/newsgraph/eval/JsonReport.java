package org.newsgraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Words an evaluation as one JSON object.
final class JsonReport {

  private final Evaluation evaluation;
  private final ObjectNode report = JsonNodeFactory.instance.objectNode();

  JsonReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    report.set("total", score(evaluation.total()));
    ObjectNode articles = report.putObject("articles");
    evaluation.byArticle().forEach((article, score) -> articles.set(article, score(score)));
    ObjectNode kinds = report.putObject("kinds");
    evaluation.byKind().forEach((kind, score) -> kinds.set(kind.label(), score(score)));
    ObjectNode classes = report.putObject("classes");
    evaluation.byClass().forEach((type, score) -> classes.set(type.name(), score(score)));
    ObjectNode attributes = report.putObject("attributes");
    evaluation.attributes().forEach(found -> attributes.set(found.attribute(), confusion(found)));
    report.set("reliability", reliability(evaluation.reliability()));
    ArrayNode curve = report.putArray("curve");
    evaluation.curve().forEach(at -> curve.add(score(at.score()).put("threshold", at.threshold())));
    missed(report.putArray("missed"));
    spurious(report.putArray("spurious"));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    printer.indentArraysWith(lines);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can be written", e);
    }
  }

  /// The counts and measures of a score.
  static ObjectNode score(Score score) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("gold", score.gold())
        .put("found", score.found())
        .put("predicted", score.predicted())
        .put("right", score.right())
        .put("precision", score.precision())
        .put("recall", score.recall())
        .put("f1", score.f1());
  }

  private static ObjectNode confusion(Confusion confusion) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("right", confusion.right())
            .put("total", confusion.total())
            .put("accuracy", confusion.accuracy());
    ObjectNode table = node.putObject("confusion");
    confusion
        .counts()
        .forEach(
            (gold, row) -> row.forEach((found, n) -> table.withObject("/" + gold).put(found, n)));
    return node;
  }

  private static ObjectNode reliability(Reliability reliability) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("expectedCalibrationError", reliability.expectedCalibrationError())
            .put("facts", reliability.facts());
    ArrayNode bins = node.putArray("bins");
    for (Reliability.Bin bin : reliability.bins()) {
      bins.addObject()
          .put("low", bin.low())
          .put("high", bin.high())
          .put("facts", bin.facts())
          .put("right", bin.right())
          .put("confidence", bin.confidence())
          .put("precision", bin.precision());
    }
    return node;
  }

  private void missed(ArrayNode list) {
    evaluation
        .missed()
        .forEach(
            (type, facts) ->
                facts.forEach(
                    fact ->
                        list.addObject()
                            .put("class", type.name())
                            .put("article", fact.article())
                            .put("id", fact.id())
                            .put("fact", fact.label())
                            .put("sentence", fact.quote())));
  }

  private void spurious(ArrayNode list) {
    evaluation
        .spurious()
        .forEach(
            (type, facts) ->
                facts.forEach(
                    fact ->
                        list.addObject()
                            .put("class", type.name())
                            .put("article", fact.article())
                            .put("fact", fact.label())
                            .put("sentence", fact.quote())));
  }
}
