package org.newsgraph.eval;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;

/// A gold text with its linked names.
///
/// @param source the corpus that it is from
public record LinkingDocument(
    String id, String source, String text, List<LinkingMention> mentions) {
  public LinkingDocument {
    mentions = List.copyOf(mentions);
  }

  /// The text as an article that can be read.
  public Article article() {
    return new Article(id, Optional.empty(), text, ArticleMetadata.ofSource(id));
  }
}
