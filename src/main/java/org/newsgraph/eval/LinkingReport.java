package org.newsgraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes the score of a linker for people and for programs.
public final class LinkingReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LinkingReport() {}

  /// A table in Markdown, a row for each source.
  public static String table(LinkingScore score) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| Source | names | right first | linked right | linked wrong | without item: left |"
            + " end to end: P | R | F1 |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    new TreeMap<>(score.bySource()).forEach((source, counts) -> row(source, counts, text));
    row("all", score.all(), text);
    text.append(
        "\nPrecision from end to end is meaningful only where the gold marks every name.\n");
    return text.toString();
  }

  private static void row(String name, LinkingCounts counts, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f | %.3f | %d of %d | %.3f | %.3f | %.3f |%n",
            name,
            counts.wanted(),
            counts.firstRight(),
            counts.linkedRight(),
            counts.linkedWrong(),
            counts.nilRight(),
            counts.nil(),
            counts.precision(),
            counts.recall(),
            counts.f1()));
  }

  /// A JSON object with one member for each source and `all`.
  public static String json(LinkingScore score) {
    ObjectNode root = JSON.createObjectNode();
    Map<String, LinkingCounts> rows = new TreeMap<>(score.bySource());
    rows.forEach((source, counts) -> root.set(source, json(counts)));
    root.set("all", json(score.all()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers are always JSON", e);
    }
  }

  private static ObjectNode json(LinkingCounts counts) {
    return JSON.createObjectNode()
        .put("names", counts.wanted())
        .put("firstRight", counts.firstRight())
        .put("linkedRight", counts.linkedRight())
        .put("linkedWrong", counts.linkedWrong())
        .put("withoutItem", counts.nil())
        .put("withoutItemLeft", counts.nilRight())
        .put("named", counts.named())
        .put("precision", counts.precision())
        .put("recall", counts.recall())
        .put("f1", counts.f1());
  }
}
