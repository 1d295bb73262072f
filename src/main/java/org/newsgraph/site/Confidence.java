package org.newsgraph.site;

import java.util.Locale;

/// Writes how sure the extraction is of a fact.
final class Confidence {

  private Confidence() {}

  /// Two decimals, as the graph has them.
  static String inWords(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }
}
