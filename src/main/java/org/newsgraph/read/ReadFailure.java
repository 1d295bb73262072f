package org.newsgraph.read;

import java.util.Optional;

/// An input that gave no article, and why.
///
/// @param language the English name of its language, if that is why
public record ReadFailure(Diagnostic diagnostic, Optional<String> language) implements ReadOutcome {

  /// An input that failed whatever its language.
  public ReadFailure(Diagnostic diagnostic) {
    this(diagnostic, Optional.empty());
  }

  /// The one line that tells it: `data/a.html:12:8: error: …`.
  public String message() {
    return diagnostic.toString();
  }
}
