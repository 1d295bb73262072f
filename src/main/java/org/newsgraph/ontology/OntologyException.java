package org.newsgraph.ontology;

import java.util.List;
import java.util.stream.Collectors;

/// The ontology's files cannot be read; every place that is wrong is told.
public final class OntologyException extends RuntimeException {

  private final transient List<TurtleDiagnostic> diagnostics;

  /// An ontology that is wrong in the given places, which must not be empty.
  public OntologyException(List<TurtleDiagnostic> diagnostics) {
    super(diagnostics.stream().map(TurtleDiagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /// What is wrong, in the order of the files.
  public List<TurtleDiagnostic> diagnostics() {
    return diagnostics;
  }
}
