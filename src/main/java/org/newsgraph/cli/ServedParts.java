package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.serve.Part;

/// What `newsgraph serve` answers beside the SPARQL endpoint and what comes with it.
final class ServedParts {

  static final List<Part> ALL = List.of();

  private ServedParts() {}
}
