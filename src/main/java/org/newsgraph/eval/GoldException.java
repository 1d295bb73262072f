package org.newsgraph.eval;

/// A line of a gold file that states no fact.
public final class GoldException extends RuntimeException {

  /// With the place, line and column 1-based.
  public GoldException(String file, int line, int column, String reason) {
    super(file + ":" + line + ":" + column + ": error: " + reason);
  }
}
