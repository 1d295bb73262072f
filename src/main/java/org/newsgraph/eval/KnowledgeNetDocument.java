package org.newsgraph.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Span;

/// A document of KnowledgeNet (Mesquita et al., EMNLP 2019). Spans count UTF-16 code units.
///
/// @param text blank where the document's text is not known
public record KnowledgeNetDocument(String id, int fold, String text, List<Passage> passages) {
  public KnowledgeNetDocument {
    passages = List.copyOf(passages);
  }

  /// The text as an article that can be read.
  public Article article() {
    return new Article(id, Optional.empty(), text, ArticleMetadata.ofSource(id));
  }

  /// A passage of which all facts of some relations are known.
  ///
  /// @param relations the names of these relations by their ids
  public record Passage(
      String id, Span span, Map<String, String> relations, List<KnowledgeNetFact> facts) {
    public Passage {
      relations = Map.copyOf(relations);
      facts = List.copyOf(facts);
    }
  }
}
