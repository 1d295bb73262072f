package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.relate.AnnotatedPassage;

/// Analyses KnowledgeNet's documents for learning and for reading.
final class KnowledgeNetPassages {

  private final Function<Article, Annotations> annotate;

  KnowledgeNetPassages(Function<Article, Annotations> annotate) {
    this.annotate = annotate;
  }

  /// The passages in the order of the documents, which are analysed side by side.
  List<AnnotatedPassage> of(List<KnowledgeNetDocument> documents) {
    return documents.parallelStream()
        .map(document -> passages(document, annotate.apply(article(document))))
        .toList()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Article article(KnowledgeNetDocument document) {
    ArticleMetadata metadata = ArticleMetadata.ofSource(document.id());
    return new Article(document.id(), Optional.empty(), document.text(), metadata);
  }

  private static List<AnnotatedPassage> passages(
      KnowledgeNetDocument document, Annotations annotations) {
    List<AnnotatedPassage> passages = new ArrayList<>();
    for (KnowledgeNetDocument.Passage passage : document.passages()) {
      passages.add(
          new AnnotatedPassage(
              document.id(),
              passage.id(),
              passage.span(),
              annotations.sentences().stream()
                  .filter(sentence -> sentence.span().overlaps(passage.span()))
                  .toList(),
              Set.copyOf(passage.relations().values()),
              statements(passage)));
    }
    return passages;
  }

  private static List<AnnotatedPassage.Statement> statements(KnowledgeNetDocument.Passage passage) {
    return passage.facts().stream()
        .map(
            fact ->
                new AnnotatedPassage.Statement(
                    passage.relations().getOrDefault(fact.relation(), fact.relation()),
                    fact.subject(),
                    fact.object()))
        .toList();
  }
}
