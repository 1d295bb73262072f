package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  private static final String TEXT = "Police arrested two men in Oslo on Monday.";

  private final RecordReader reader = new RecordReader(ReadOptions.standard());

  @Test
  void lineId_fallsBackToUrlThenDefault() {
    assertThat(id("{\"id\": \"a 1\", \"url\": \"https://x.example/b\", \"text\": \"%s\"}"))
        .isEqualTo("a-1");
    assertThat(id("{\"url\": \"https://x.example/b.html\", \"text\": \"%s\"}")).isEqualTo("b");
    assertThat(id("{\"text\": \"%s\"}")).isEqualTo("news-77");
  }

  private String id(String line) {
    ReadOutcome outcome = reader.read(bytes(line.formatted(TEXT)), "-", Optional.of("news/77"));
    return outcome instanceof ReadArticle read ? read.article().id() : outcome.toString();
  }

  @Test
  void lineWithoutIdOrUrl_withoutDefault_fails() {
    assertThat(reader.read("{\"text\": \"%s\"}".formatted(TEXT), "news.jsonl:12"))
        .asInstanceOf(type(ReadFailure.class))
        .extracting(ReadFailure::message)
        .isEqualTo("news.jsonl:12: error: has neither id nor url; give it one of them");
  }

  @Test
  void badLine_isToldWithItsColumn() {
    assertThat(message(bytes("{\"id\": \"a\"")))
        .startsWith("news.jsonl@99:1:")
        .contains("error: malformed JSON");
    assertThat(message(new byte[] {'{', (byte) 0xC3, '}'})).contains("error: broken UTF-8");
  }

  private String message(byte[] line) {
    return reader.read(line, "news.jsonl@99", Optional.empty()) instanceof ReadFailure failure
        ? failure.message()
        : "read";
  }

  @Test
  void line_isReadByTheGivenKeys() {
    RecordReader renamed =
        new RecordReader(ReadOptions.standard().withFieldNames(Map.of("text", "story")));

    assertThat(renamed.read("{\"id\": \"a\", \"story\": \"%s\"}".formatted(TEXT), "-"))
        .isInstanceOf(ReadArticle.class);
  }

  @Test
  void file_givesEachOfItsArticles() {
    String json =
        "[{\"id\": \"a\", \"text\": \"%s\"}, {\"id\": \"b\", \"text\": \"%s\"}]"
            .formatted(TEXT, TEXT);

    assertThat(ids("s3a://press/all.json", "all.json", json)).containsExactly("a", "b");
    assertThat(ids("s3a://press/raid.txt", "raid.txt", TEXT)).containsExactly("raid");
  }

  private List<String> ids(String place, String name, String content) {
    InputStream file = new ByteArrayInputStream(bytes(content));
    try (Stream<ReadOutcome> outcomes = reader.read(file, place, name)) {
      return outcomes.map(outcome -> ((ReadArticle) outcome).article().id()).toList();
    }
  }

  @Test
  void nonArticleFiles_areRecognisedByName() {
    assertThat(List.of("raid.txt", "page.html", "news.jsonl")).allMatch(RecordReader::isReadable);
    assertThat(List.of(".hidden.txt", "README.md", "map.png")).noneMatch(RecordReader::isReadable);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
