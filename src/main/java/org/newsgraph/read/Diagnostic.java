package org.newsgraph.read;

import java.util.Locale;
import java.util.Optional;

/// One thing to tell about an input, in the form that compilers use: `data/a.md:3:8: error: …`.
///
/// @param place the input as the user named it: a path, an address, or `-`
/// @param position where in the input, if that is known
public record Diagnostic(
    String place, Optional<Position> position, Severity severity, String message) {

  /// A place in a file; both count from 1, the column in characters.
  public record Position(int line, int column) {

    /// Where the position within a text is that begins here.
    Position plus(Position within) {
      return new Position(line + within.line() - 1, within.column());
    }
  }

  /// How much it matters.
  public enum Severity {
    /// The article is lost.
    ERROR,
    /// The article was read, but something in it was changed or left out.
    WARNING,
    /// Something that is no article was skipped.
    NOTE
  }

  /// The one line that a person reads; control characters in it are escaped.
  @Override
  public String toString() {
    String where = position.map(p -> ":" + p.line() + ":" + p.column()).orElse("");
    String line = place + where + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message;
    return escapeControls(line);
  }

  private static String escapeControls(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                  if (Character.isISOControl(c)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
