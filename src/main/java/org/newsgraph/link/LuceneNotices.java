package org.newsgraph.link;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from advising an option of the Java machine on each start.
final class LuceneNotices {

  // Loggers without a reference to them are forgotten, and their level with them.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneNotices() {}

  static void silence() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
