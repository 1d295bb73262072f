package org.newsgraph.read;

import java.util.Optional;
import org.newsgraph.read.Diagnostic.Position;

/// Which part of a file an article is.
///
/// @param number counts the parts from 1; 0 for the whole file
/// @param name what messages add to the file's name, such as `#3`; empty where a line tells it
record Part(int number, String name, Optional<Position> position) {

  /// All of the file.
  static final Part WHOLE = new Part(0, "", Optional.empty());

  /// What begins on the given line.
  static Part line(int line) {
    return line(line, line);
  }

  /// The article of this number, which begins on the given line.
  static Part line(int number, int line) {
    return new Part(number, "", Optional.of(new Position(line, 1)));
  }

  /// The article that comes at this place among those of the file.
  static Part number(int number) {
    return named(number, Integer.toString(number));
  }

  /// The article of this name within the file: an address or another file's path.
  static Part named(int number, String name) {
    return new Part(number, "#" + name, Optional.empty());
  }

  boolean isWhole() {
    return number == 0;
  }
}
