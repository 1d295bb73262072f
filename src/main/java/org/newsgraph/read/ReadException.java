package org.newsgraph.read;

import java.util.Optional;
import org.newsgraph.read.Diagnostic.Position;
import org.newsgraph.read.Diagnostic.Severity;

/// An input gives no article; [ArticleReader] turns it into a [ReadFailure] at one place.
final class ReadException extends Exception {
  private final String reason;
  private final transient Optional<Position> position;

  ReadException(String reason) {
    this(reason, Optional.empty());
  }

  ReadException(String reason, int line, int column) {
    this(reason, Optional.of(new Position(line, column)));
  }

  private ReadException(String reason, Optional<Position> position) {
    super(reason);
    this.reason = reason;
    this.position = position;
  }

  /// The same trouble where the input was only part of a file. In a part that begins on a line, a
  /// line of its own counts from there.
  ReadException in(Part part) {
    return part.position()
        .map(
            begin ->
                new ReadException(reason, Optional.of(position.map(begin::plus).orElse(begin))))
        .orElse(this);
  }

  ReadFailure at(String place) {
    return new ReadFailure(new Diagnostic(place, position, Severity.ERROR, reason));
  }
}
