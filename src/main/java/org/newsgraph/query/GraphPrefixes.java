package org.newsgraph.query;

import org.apache.jena.shared.PrefixMapping;

/// The prefixes that graphs are written and asked with.
public final class GraphPrefixes {

  private GraphPrefixes() {}

  /// All of them, for a graph whose IRIs begin with the base.
  public static PrefixMapping of(String base) {
    return Vocabulary.prefixes(base, ExportOptions.of(GraphFormat.TURTLE).includingRun());
  }
}
