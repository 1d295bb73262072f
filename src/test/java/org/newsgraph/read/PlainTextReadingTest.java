package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;

class PlainTextReadingTest {
  @TempDir Path folder;

  @Test
  void frontMatter_givesTheMetadata() throws IOException {
    Article article =
        read(
            "ferry.txt",
            """
            ---
            title: "Ferry delayed: fog over the strait"
            publisher: Harbour Post
            date: 2019-03-04
            author: [Mira Lund, Jon Berg]
            url: https://harbour.example/news/ferry
            language: en
            tags: {sea: [fog]}
            ---

            The ferry left late.
            """);

    assertThat(article.id()).isEqualTo("ferry");
    assertThat(article.headline()).hasValue("Ferry delayed: fog over the strait");
    assertThat(article.body()).isEqualTo("The ferry left late.");
    assertThat(article.metadata().publisher()).hasValue("Harbour Post");
    assertThat(article.metadata().author()).hasValue("Mira Lund, Jon Berg");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2019, 3, 4));
    assertThat(article.metadata().url().map(Object::toString))
        .hasValue("https://harbour.example/news/ferry");
    assertThat(article.metadata().language()).hasValue("en");
  }

  @Test
  void plainText_becomesBodyWithoutInventedMetadata() throws IOException {
    Article article = read("plain.txt", "The mayor resigned.\n\nNobody was surprised.");

    assertThat(article.headline()).isEmpty();
    assertThat(article.body()).isEqualTo("The mayor resigned.\n\nNobody was surprised.");
    assertThat(article.metadata().date()).isEmpty();
    assertThat(article.metadata().publisher()).isEmpty();
    assertThat(article.metadata().source()).isEqualTo(folder.resolve("plain.txt").toString());
  }

  @Test
  void lineEndsWithinParagraphs_stay() throws IOException {
    Article article =
        read(
            "caption.txt",
            "Rain fell on Oslo. \r\nThe harbour at dusk\r\n\r\n\r\n\r\nIt dried soon.\r\n");

    assertThat(article.body())
        .isEqualTo("Rain fell on Oslo.\nThe harbour at dusk\n\nIt dried soon.");
  }

  @Test
  void firstLine_repeatingHeadline_isExcluded() throws IOException {
    Article article =
        read(
            "twice.txt",
            "---\ntitle: Bridge reopens\n---\n\nBridge reopens\n\nCars crossed at noon.");

    assertThat(article.headline()).hasValue("Bridge reopens");
    assertThat(article.body()).isEqualTo("Cars crossed at noon.");
  }

  @Test
  void emptyFrontMatter_givesNothing() throws IOException {
    assertThat(read("bare.txt", "---\n---\nA storm came.").body()).isEqualTo("A storm came.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY  - NEWS\nTI  - Ice\nAB  - The pond froze.\nER  - \n",
        "[{\"title\": \"Ice\", \"text\": \"The pond froze.\"}]",
        "<rss><channel><item><title>Ice</title><description>The pond"
            + " froze.</description></item></channel></rss>",
        "<!DOCTYPE html><html><title>Ice</title><body><p>The pond froze.</p></body></html>",
        "Subject: Ice\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe pond froze.\n"
      })
  void otherFormat_savedAsText_isDetected(String content) throws IOException {
    Article article = read("ice.txt", content);

    assertThat(article.headline()).hasValue("Ice");
    assertThat(article.body()).isEqualTo("The pond froze.");
  }

  private Article read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Reading.article(file.toString());
  }
}
