package org.newsgraph.pipeline;

import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleKeys;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.store.Store;

/// Passes over the articles that a store holds already under another id. One that it holds under
/// its own id takes that one's place, as ever.
public final class StoredCopies {

  private final Store store;

  public StoredCopies(Store store) {
    this.store = store;
  }

  /// The outcome of an input, or that the same article is stored.
  public ReadOutcome orCopy(ReadOutcome outcome) {
    return outcome instanceof ReadArticle read
        ? other(read.article())
            .<ReadOutcome>map(id -> passedOver(read.article(), id))
            .orElse(outcome)
        : outcome;
  }

  private Optional<String> other(Article article) {
    return store.contains(article.id())
        ? Optional.empty()
        : store.articlesWithKey(ArticleKeys.of(article)).stream().findFirst();
  }

  private static ReadSkipped passedOver(Article article, String id) {
    return new ReadSkipped(
        new Diagnostic(
            article.metadata().source(),
            Optional.empty(),
            Diagnostic.Severity.NOTE,
            "skipped: already in the store as " + id),
        true);
  }
}
