package org.newsgraph.read;

/// An input that gave no article, and why.
public record ReadFailure(Diagnostic diagnostic) implements ReadOutcome {

  /// The one line that tells it: `data/a.html:12:8: error: …`.
  public String message() {
    return diagnostic.toString();
  }
}
