package org.newsgraph.pipeline;

import java.util.List;
import java.util.Optional;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Facts;
import org.newsgraph.read.Diagnostic;

/// What became of one input after all stages.
public sealed interface Outcome {

  /// The article's graphs, ready to be stored.
  ///
  /// @param leftOutFacts how many facts are missing in them, since they break the shapes
  record Built(
      String place,
      ArticleGraphs graphs,
      Facts facts,
      int leftOutFacts,
      int sentences,
      int words,
      List<Diagnostic> warnings)
      implements Outcome {}

  /// No graph, and why; with the exception where a stage broke.
  record Failed(Diagnostic diagnostic, Optional<Throwable> cause) implements Outcome {}

  /// Passed over while reading.
  record Skipped(Diagnostic diagnostic) implements Outcome {}
}
