package org.newsgraph.read;

/// Something in a folder that is no article, such as an image, and why it was passed over; no
/// error.
public record ReadSkipped(Diagnostic diagnostic) implements ReadOutcome {

  /// The one line that tells it: `data/map.png: note: …`.
  public String message() {
    return diagnostic.toString();
  }
}
