package org.newsgraph.read;

import java.util.Optional;
import org.newsgraph.read.Diagnostic.Position;
import org.newsgraph.read.Diagnostic.Severity;

/// An input gives no article; [ArticleReader] turns it into a [ReadFailure] at one place.
final class ReadException extends Exception {
  private final String reason;
  private final transient Optional<Position> position;
  private final boolean note;
  private final transient Optional<String> language;

  ReadException(String reason) {
    this(reason, Optional.empty());
  }

  ReadException(String reason, int line, int column) {
    this(reason, Optional.of(new Position(line, column)));
  }

  private ReadException(String reason, Optional<Position> position) {
    this(reason, position, false, Optional.empty());
  }

  private ReadException(
      String reason, Optional<Position> position, boolean note, Optional<String> language) {
    super(reason);
    this.reason = reason;
    this.position = position;
    this.note = note;
    this.language = language;
  }

  /// A text that is not in English.
  static ReadException inLanguage(String reason, String language) {
    return new ReadException(reason, Optional.empty(), false, Optional.of(language));
  }

  /// The same trouble where the input was only part of a file. In a part that begins on a line, a
  /// line of its own counts from there.
  ReadException in(Part part) {
    return part.position()
        .map(
            begin ->
                new ReadException(
                    reason, Optional.of(position.map(begin::plus).orElse(begin)), note, language))
        .orElse(this);
  }

  /// The same where it is no fault, such as a page of an archive that is no article.
  ReadException asNote() {
    return new ReadException("skipped: " + reason, position, true, language);
  }

  /// What becomes of the input of that name.
  ReadOutcome outcome(String place) {
    return note
        ? new ReadSkipped(new Diagnostic(place, position, Severity.NOTE, reason))
        : at(place);
  }

  ReadFailure at(String place) {
    return new ReadFailure(new Diagnostic(place, position, Severity.ERROR, reason), language);
  }
}
