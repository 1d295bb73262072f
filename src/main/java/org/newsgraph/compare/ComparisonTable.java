package org.newsgraph.compare;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.query.ResultRows;

/// Writes comparisons in the forms of query results: one row a fact.
public final class ComparisonTable {

  /// What fits beside each other on a screen.
  private static final List<String> SHORT =
      List.of("mark", "article", "subject", "property", "object", "wikidata", "note");

  private static final List<String> COLUMNS =
      List.of(
          "mark",
          "article",
          "subject",
          "subjectItem",
          "property",
          "object",
          "objectItem",
          "wikidataProperty",
          "wikidata",
          "note",
          "claimant",
          "polarity",
          "certainty",
          "quotation",
          "url",
          "claim");

  private ComparisonTable() {}

  /// Writes all columns, or those for reading where the format is a table.
  ///
  /// @param width how many characters a line of a table may have; absent where lines are not cut
  public static void write(
      List<Comparison> comparisons, ResultFormat format, OptionalInt width, OutputStream out) {
    List<Map<String, String>> rows = comparisons.stream().map(ComparisonTable::row).toList();
    List<String> columns = format == ResultFormat.TABLE ? SHORT : COLUMNS;
    List<Var> variables = columns.stream().map(Var::alloc).toList();
    List<Binding> bindings = new ArrayList<>();
    for (Map<String, String> row : rows) {
      BindingBuilder binding = Binding.builder();
      columns.stream()
          .filter(column -> !row.getOrDefault(column, "").isEmpty())
          .forEach(
              column ->
                  binding.add(
                      Var.alloc(column),
                      NodeFactory.createLiteralString(row.getOrDefault(column, ""))));
      bindings.add(binding.build());
    }
    ResultRows.write(variables, bindings, format, width, out);
  }

  private static Map<String, String> row(Comparison comparison) {
    StatedFact fact = comparison.fact();
    Map<String, String> row = new HashMap<>();
    row.put("mark", comparison.mark().words());
    row.put("article", fact.article().id());
    row.put("subject", fact.subject());
    row.put("subjectItem", fact.subjectItem());
    row.put("property", fact.property().localName());
    row.put("object", fact.objectName());
    row.put("objectItem", fact.objectItem().orElse(""));
    row.put("wikidataProperty", comparison.alignment().wikidata());
    row.put("wikidata", String.join("; ", comparison.there()));
    row.put("note", comparison.note());
    row.put("claimant", fact.claimant().orElse(""));
    row.put("polarity", fact.affirmed() ? "affirmed" : "negated");
    row.put("certainty", fact.certainty());
    row.put("quotation", fact.quotation());
    row.put("url", fact.article().url().orElse(""));
    row.put("claim", fact.claim());
    return row;
  }
}
