package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.model.Article;

/// Reads inputs as tests want them: offline, with what they expect unwrapped.
final class Reading {
  private static final Fetcher OFFLINE =
      address -> {
        throw new FetchException("no network in this test");
      };

  private Reading() {}

  static List<ReadOutcome> outcomes(String... inputs) {
    return outcomes(ReadOptions.standard(), inputs);
  }

  static List<ReadOutcome> outcomes(ReadOptions options, String... inputs) {
    return outcomes(reader(options), inputs);
  }

  static ArticleReader reader(ReadOptions options) {
    return new ArticleReader(options, InputStream.nullInputStream(), OFFLINE);
  }

  static List<ReadOutcome> outcomesOfStandardInput(String content) {
    InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return outcomes(new ArticleReader(ReadOptions.standard(), in, OFFLINE), "-");
  }

  static List<ReadOutcome> outcomes(ArticleReader reader, String... inputs) {
    try (Stream<ReadOutcome> outcomes = reader.read(List.of(inputs))) {
      return outcomes.toList();
    }
  }

  /// What becomes of a file of this content.
  static List<ReadOutcome> file(Path folder, String name, String content) throws IOException {
    return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// What becomes of a file of these bytes.
  static List<ReadOutcome> file(Path folder, String name, byte[] bytes) throws IOException {
    return outcomes(Files.write(folder.resolve(name), bytes).toString());
  }

  static Article article(String input) {
    return article(outcomes(input));
  }

  static Article article(List<ReadOutcome> outcomes) {
    return readArticle(outcomes).article();
  }

  static Article article(List<ReadOutcome> outcomes, int index) {
    return ((ReadArticle) outcomes.get(index)).article();
  }

  static void assertMetadata(Article article, String publisher, String author, LocalDate date) {
    assertThat(article.metadata().publisher()).hasValue(publisher);
    assertThat(article.metadata().author()).hasValue(author);
    assertThat(article.metadata().date()).hasValue(date);
  }

  static ReadArticle readArticle(List<ReadOutcome> outcomes) {
    assertThat(outcomes).singleElement().isInstanceOf(ReadArticle.class);
    return (ReadArticle) outcomes.getFirst();
  }

  static String failure(List<ReadOutcome> outcomes) {
    assertThat(outcomes).singleElement().isInstanceOf(ReadFailure.class);
    return ((ReadFailure) outcomes.getFirst()).message();
  }

  static List<String> ids(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(ReadArticle.class::isInstance)
        .map(outcome -> ((ReadArticle) outcome).article().id())
        .toList();
  }
}
