package org.newsgraph.validate;

import java.util.List;
import java.util.stream.Collectors;

/// What the shapes say of a graph.
public sealed interface Validation {

  /// The graph is as the shapes ask.
  record Conforms() implements Validation {}

  /// The graph breaks shapes; never empty, in a fixed order.
  record Violations(List<Violation> violations) implements Validation {
    public Violations {
      violations = List.copyOf(violations);
    }

    /// All violations, separated by semicolons.
    public String report() {
      return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
  }
}
