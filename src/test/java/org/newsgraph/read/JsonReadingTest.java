package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;

class JsonReadingTest {
  @TempDir Path folder;

  private List<ReadOutcome> read(String name, String json) throws IOException {
    return Reading.file(folder, name, json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dam.json", "dam.jsonl", "dam.txt.json"})
  void array_givesAnArticleForEachObject(String name) throws IOException {
    List<ReadOutcome> outcomes =
        read(
            name,
            """
            [{"id": "d1", "title": "Dam holds", "text": "The dam held, engineers said."},
             {"id": "d2", "text": "Water sank."}]
            """);

    assertThat(Reading.ids(outcomes)).containsExactly("d1", "d2");
    Article second = Reading.article(outcomes, 1);
    assertThat(second.metadata().source()).isEqualTo(folder.resolve(name) + ":2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dam.json", "dam.jsonl"})
  void objectsPrintedOverLines_areReadWhole(String name) throws IOException {
    String object =
        """
        {
          "id": "%s",
          "text": "The dam held.",
          "tags": [
            "water"
          ]
        }
        """;

    assertThat(Reading.ids(read(name, object.formatted("d1") + object.formatted("d2"))))
        .containsExactly("d1", "d2");
  }

  @Test
  void listWithinAnObject_isRead() throws IOException {
    List<ReadOutcome> outcomes =
        read(
            "answer.json",
            """
            {"status": "ok", "totalResults": 1, "articles": [
              {"source": {"id": null, "name": "Fell Herald"}, "author": "Una Birk", "title": "Dam holds",
               "url": "https://fell.example/dam-holds", "publishedAt": "2024-03-02T09:00:00Z",
               "content": "The dam held."}]}
            """);

    Article article = Reading.article(outcomes);
    assertThat(article.id()).isEqualTo("dam-holds");
    assertThat(article.metadata().publisher()).hasValue("Fell Herald");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 3, 2));
  }

  @Test
  void newsPlease_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "https%3A%2F%2Ffell.example%2Fdam.json",
                """
                {"authors": ["Una Birk", "Ole Dahl"], "date_download": "2024-03-03 10:00:00",
                 "date_modify": null, "date_publish": "2024-03-02 09:00:00", "description": "A dam.",
                 "filename": "https%3A%2F%2Ffell.example%2Fdam.json", "image_url": null,
                 "language": "en", "localpath": null, "maintext": "The dam held.\\nWater sank.",
                 "source_domain": "fell.example", "title": "Dam holds", "title_page": null,
                 "url": "https://fell.example/dam"}
                """));

    assertThat(article.id()).isEqualTo("dam");
    assertThat(article.headline()).hasValue("Dam holds");
    assertThat(article.body()).isEqualTo("The dam held.\nWater sank.");
    assertDam(article, "fell.example", "Una Birk, Ole Dahl");
  }

  @Test
  void trafilatura_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "dam.json",
                """
                {"title": "Dam holds", "author": "Una Birk; Ole Dahl", "hostname": "fell.example",
                 "date": "2024-03-02", "fingerprint": "c1f0", "id": null, "license": null,
                 "comments": "", "raw_text": "The dam held. Water sank.",
                 "text": "The dam held.\\nWater sank.", "language": null, "image": null,
                 "pagetype": "article", "source": "https://fell.example/dam",
                 "source-hostname": "Fell Herald", "excerpt": "A dam.", "categories": "", "tags": ""}
                """));

    assertThat(article.id()).isEqualTo("dam");
    assertThat(article.body()).isEqualTo("The dam held.\nWater sank.");
    assertDam(article, "Fell Herald", "Una Birk; Ole Dahl");
  }

  @Test
  void ninjs_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "dam.json",
                """
                {"uri": "https://fell.example/dam", "type": "text", "version": "2",
                 "versioncreated": "2024-03-02T09:00:00Z", "byline": "Una Birk",
                 "headline": "Dam holds", "language": "en", "provider": "Fell Herald",
                 "body_xhtml": "<p>The dam held.</p><p>Water sank.</p>"}
                """));

    assertThat(article.headline()).hasValue("Dam holds");
    assertThat(article.body()).isEqualTo("The dam held.\n\nWater sank.");
    assertDam(article, "Fell Herald", "Una Birk");
  }

  @Test
  void ninjsTwo_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "dam.json",
                """
                {"uri": "https://fell.example/dam", "standard": {"name": "ninjs", "version": "2.0"},
                 "firstcreated": "2024-03-02T09:00:00Z", "by": "Una Birk",
                 "headlines": [{"role": "main", "value": "Dam holds"}, {"role": "short", "value": "Dam"}],
                 "bodies": [{"role": "main", "contenttype": "text/plain", "value": "The dam held."}]}
                """));

    assertThat(article.headline()).hasValue("Dam holds");
    assertThat(article.body()).isEqualTo("The dam held.");
  }

  @Test
  void cslJson_givesTheAbstract_withAWarning() throws IOException {
    ReadArticle read =
        Reading.readArticle(
            read(
                "library.json",
                """
                [{"id": "birkDam2024", "type": "article-newspaper", "title": "Dam holds",
                  "container-title": "Fell Herald", "author": [{"family": "Birk", "given": "Una"}],
                  "issued": {"date-parts": [["2024", 3, 2]]}, "URL": "https://fell.example/dam",
                  "abstract": "The dam held."}]
                """));

    assertThat(read.article().id()).isEqualTo("birkDam2024");
    assertDam(read.article(), "Fell Herald", "Una Birk");
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .endsWith("there is no text, only an abstract, which was read");
  }

  private static void assertDam(Article article, String publisher, String author) {
    Reading.assertMetadata(article, publisher, author, LocalDate.of(2024, 3, 2));
    assertThat(article.metadata().url().map(Object::toString))
        .isEqualTo(Optional.of("https://fell.example/dam"));
  }

  @Test
  void badObject_isReported_theOthersAreRead() throws IOException {
    List<ReadOutcome> outcomes =
        read(
            "dam.json",
            """
            [{"id":"d1","text":"It held."},
            {"id":"d2"},
            7,
            {"text":"It sank."}]\
            """);

    assertThat(Reading.ids(outcomes)).containsExactly("d1", "dam-4");
    String file = folder.resolve("dam.json").toString();
    assertThat(outcomes.get(1).toString()).contains("no text under the key");
    assertThat(((ReadFailure) outcomes.get(1)).message()).startsWith(file + ":2:1: error: ");
    assertThat(((ReadFailure) outcomes.get(2)).message())
        .isEqualTo(
            file + ":3:1: error: not a JSON object; write an array of objects, or one a line");
  }

  @Test
  void truncatedFile_yieldsWholeObjectsAndError() throws IOException {
    List<ReadOutcome> outcomes =
        read("dam.json", "[{\"id\":\"d1\",\"text\":\"It held.\"},\n{\"id\":\"d2\",\"te");

    assertThat(Reading.ids(outcomes)).containsExactly("d1");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .startsWith(folder.resolve("dam.json") + ":2:")
        .endsWith("error: is cut off within a value");
  }
}
