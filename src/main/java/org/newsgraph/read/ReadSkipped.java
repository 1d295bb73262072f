package org.newsgraph.read;

/// Something in a folder that is no article, such as an image, and why it was skipped; no error.
///
/// @param duplicate whether it is an article that was read already
public record ReadSkipped(Diagnostic diagnostic, boolean duplicate) implements ReadOutcome {

  /// Something that is no article.
  public ReadSkipped(Diagnostic diagnostic) {
    this(diagnostic, false);
  }

  /// The one line that tells it: `data/map.png: note: …`.
  public String message() {
    return diagnostic.toString();
  }
}
