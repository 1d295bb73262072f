package org.newsgraph.eval;

/// A line of a gold file that states no fact.
public final class GoldException extends RuntimeException {

  private final String file;
  private final int line;
  private final int column;

  /// With the place, line and column 1-based.
  public GoldException(String file, int line, int column, String reason) {
    super(file + ":" + line + ":" + column + ": error: " + reason);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /// The file as its reader was told of it.
  public String file() {
    return file;
  }

  /// 1-based.
  public int line() {
    return line;
  }

  /// 1-based, in characters.
  public int column() {
    return column;
  }
}
