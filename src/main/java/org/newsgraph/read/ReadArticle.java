package org.newsgraph.read;

import java.util.List;
import org.newsgraph.model.Article;

/// An article that was read, with what had to be changed or left out on the way.
public record ReadArticle(Article article, List<Diagnostic> warnings) implements ReadOutcome {
  public ReadArticle {
    warnings = List.copyOf(warnings);
  }
}
