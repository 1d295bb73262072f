package org.newsgraph.read;

import java.util.List;
import org.newsgraph.model.Article;

/// An article that was read.
///
/// @param warnings what had to be changed on the way
/// @param leftOut what the input shows beside the text, if that was asked for
public record ReadArticle(Article article, List<Diagnostic> warnings, List<String> leftOut)
    implements ReadOutcome {
  public ReadArticle {
    warnings = List.copyOf(warnings);
    leftOut = List.copyOf(leftOut);
  }

  /// An article of which nothing was left out.
  public ReadArticle(Article article, List<Diagnostic> warnings) {
    this(article, warnings, List.of());
  }
}
