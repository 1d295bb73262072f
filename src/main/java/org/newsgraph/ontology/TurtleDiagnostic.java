package org.newsgraph.ontology;

/// What is wrong at one place of a Turtle file.
///
/// @param file the file as its reader was told of it
/// @param line 1-based
/// @param column 1-based
/// @param message what is wrong and what is allowed there
public record TurtleDiagnostic(String file, int line, int column, String message) {

  /// The line that a compiler would print: `mine.ttl:12:3: error: …`.
  @Override
  public String toString() {
    return line("error");
  }

  /// The same line for what is allowed but of no use: `mine.ttl:12:3: warning: …`.
  public String asWarning() {
    return line("warning");
  }

  private String line(String severity) {
    return file + ":" + line + ":" + column + ": " + severity + ": " + message;
  }
}
