package org.newsgraph.query;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;

/// What rows say of one named thing, put together.
final class EntityDescription {

  private final Map<String, Integer> articlesByLabel = new TreeMap<>();
  private final TreeSet<String> types = new TreeSet<>();

  /// A row of `label` and `articles`.
  void label(Binding row) {
    articlesByLabel.merge(
        row.get("label").getLiteralLexicalForm(), number(row, "articles"), Integer::sum);
  }

  /// A row of `type`.
  void type(Binding row) {
    types.add(new OntologyTerm(row.get("type").getURI()).localName());
  }

  /// A row of `label`, `articles` and `type`, one for each type.
  void summary(Binding row) {
    articlesByLabel.put(row.get("label").getLiteralLexicalForm(), number(row, "articles"));
    type(row);
  }

  /// How many articles name the thing.
  int articles() {
    return articlesByLabel.values().stream().mapToInt(Integer::intValue).sum();
  }

  FoundEntity found(Node entity, double score) {
    // Of equally frequent labels the first in order, as the map has them sorted.
    String label =
        articlesByLabel.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(entity.getURI());
    return new FoundEntity(entity.getURI(), label, types.stream().toList(), articles(), score);
  }

  static int number(Binding row, String variable) {
    return Integer.parseInt(row.get(variable).getLiteralLexicalForm());
  }
}
