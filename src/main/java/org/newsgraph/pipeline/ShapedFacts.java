package org.newsgraph.pipeline;

import java.util.List;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Facts;
import org.newsgraph.validate.Validation;

/// What is left of an article's facts after a look at the shapes.
sealed interface ShapedFacts {

  /// The facts that conform together, their graphs, and the facts that were left out for that.
  record Conforming(Facts facts, ArticleGraphs graphs, List<LeftOutFact> leftOut)
      implements ShapedFacts {
    public Conforming {
      leftOut = List.copyOf(leftOut);
    }
  }

  /// Leaving out facts does not help.
  record Broken(Validation.Violations violations) implements ShapedFacts {}
}
