package org.newsgraph.eval;

import java.util.TreeMap;

/// Rows of `facts.rq` made by hand: pairs of a column's name and its value.
final class Rows {

  private Rows() {}

  static ExtractedFact row(String... columns) {
    TreeMap<String, String> row = new TreeMap<>();
    row.put("article", "https://w3id.org/newsgraph/id/article/harbour");
    row.put("polarity", "affirmed");
    row.put("certainty", "certain");
    for (int i = 0; i < columns.length; i += 2) {
      row.put(columns[i], columns[i + 1]);
    }
    return new ExtractedFact(row);
  }
}
