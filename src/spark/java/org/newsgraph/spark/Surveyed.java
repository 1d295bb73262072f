package org.newsgraph.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Sha256;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.read.RecordReader;

/// What is known of an article, or of a failure to read one, before it is analysed.
///
/// @param id the article's; of a failure its place
/// @param hash of all that is analysed, or of the failure's message
/// @param characters how much there is to analyse
/// @param marks what the article is known by: two that share one are the same
record Surveyed(
    RecordKey key, boolean article, String id, String hash, int characters, List<String> marks)
    implements Serializable {

  private static final int HASH_DIGITS = 24;

  Surveyed {
    marks = List.copyOf(marks);
  }

  /// What is known of an outcome of reading; empty where it is no article and no failure.
  static Optional<Surveyed> of(RecordKey key, ReadOutcome outcome) {
    return switch (outcome) {
      case ReadArticle read -> {
        Article article = read.article();
        yield Optional.of(
            new Surveyed(
                key,
                true,
                article.id(),
                hash(article),
                article.text().length(),
                RecordReader.marks(article)));
      }
      case ReadFailure failure ->
          Optional.of(
              new Surveyed(
                  key, false, failure.diagnostic().place(), hash(failure.message()), 0, List.of()));
      case ReadSkipped skipped -> Optional.empty();
    };
  }

  /// The hash of what is analysed: the same wherever the article lies.
  static String hash(Article article) {
    ArticleMetadata metadata = article.metadata();
    return hash(
        String.join(
            "\u0000",
            article.headline().orElse(""),
            article.body(),
            metadata.publisher().orElse(""),
            metadata.author().orElse(""),
            metadata.dateText().orElse(""),
            metadata.url().map(Object::toString).orElse(""),
            metadata.language().orElse(""),
            metadata.section().orElse(""),
            metadata.corrections().toString()));
  }

  static String hash(String text) {
    return Sha256.of(text).substring(0, HASH_DIGITS);
  }
}
