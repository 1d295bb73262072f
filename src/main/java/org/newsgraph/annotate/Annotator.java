package org.newsgraph.annotate;

import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;

/// Analyses the text of articles. Implementations are thread-safe.
public interface Annotator {

  /// The article's text with its sentences analysed.
  Annotations annotate(Article article);
}
