package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class CorpusReadingTest {
  @TempDir Path folder;

  @Test
  void object_givesAnArticle() throws IOException {
    Article article =
        Reading.article(
            outcomes(
                ReadOptions.standard(),
                """
                {"id":"n-1","title":"Lift stuck","publisher":"City Wire","date":"2022-05-06","author":["A. Low","B. High"],"url":"https://city.example/lift","text":"A lift stopped.\\n\\nNobody was hurt."}
                """));

    assertThat(article.id()).isEqualTo("n-1");
    assertThat(article.headline()).hasValue("Lift stuck");
    assertThat(article.body()).isEqualTo("A lift stopped.\n\nNobody was hurt.");
    assertThat(article.metadata().author()).hasValue("A. Low, B. High");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2022, 5, 6));
    assertThat(article.metadata().source()).endsWith("corpus.jsonl:1");
  }

  @Test
  void otherKeys_areMappedByOptions() throws IOException {
    ReadOptions options =
        ReadOptions.standard().withFieldNames(Map.of("text", "body", "id", "nr", "TITLE", "head"));

    Article article =
        Reading.article(
            outcomes(options, "{\"nr\": 17, \"head\": \"Snow\", \"body\": \"It snowed.\"}"));

    assertThat(article.id()).isEqualTo("17");
    assertThat(article.headline()).hasValue("Snow");
  }

  @Test
  void unknownFieldName_isRejectedWithKnownNames() {
    assertThatThrownBy(() -> ReadOptions.standard().withFieldNames(Map.of("headline", "h")))
        .hasMessage(
            "no field is called \"headline\"; the fields are id, title, publisher, date, author,"
                + " url, language, section, correction, text");
  }

  @Test
  void badLine_reportsPositionAndReadingContinues() throws IOException {
    List<ReadOutcome> outcomes =
        outcomes(
            ReadOptions.standard(),
            """
            {"id":"a","text":"Good."}
            {"id":"b","text":}

            [1, 2]
            {"id":"c"}
            {"id":"d","text":{"x":1}}
            {"id":"e","id":"f","text":"Twice."}
            {"id":"a","text":"Again."}
            {"id":"z","text":"Good."}
            """);

    String file = folder.resolve("corpus.jsonl").toString();
    assertThat(Reading.ids(outcomes)).containsExactly("a", "z");
    assertThat(failures(outcomes))
        .satisfiesExactly(
            m ->
                assertThat(m)
                    .startsWith(file + ":2:18: error: malformed JSON: Unexpected character"),
            m ->
                assertThat(m)
                    .isEqualTo(file + ":4:1: error: not a JSON object; write one object a line"),
            m -> assertThat(m).startsWith(file + ":5:1: error: no text under the key \"text\""),
            m -> assertThat(m).isEqualTo(file + ":6:1: error: \"text\" must be text"),
            m ->
                assertThat(m)
                    .startsWith(file + ":7:")
                    .contains("error: malformed JSON: Duplicate field"),
            m ->
                assertThat(m)
                    .isEqualTo(
                        file
                            + ":8:1: error: the id \"a\" is already taken by "
                            + file
                            + ":1; give one of them another name"));
  }

  @Test
  void invalidUtf8Line_reportsByteOffsetInFile() throws IOException {
    Path file = folder.resolve("b.jsonl");
    byte[] bytes = "{\"text\":\"ok\"}\n{\"text\":\"?\"}\n".getBytes(StandardCharsets.UTF_8);
    bytes[23] = (byte) 0xFF;
    Files.write(file, bytes);

    List<ReadOutcome> outcomes = Reading.outcomes(file.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("b-1");
    assertThat(failures(outcomes))
        .containsExactly(
            file + ":2:10: error: broken UTF-8 at byte 23 (0xFF); save the file as UTF-8");
  }

  @Test
  void escapedLoneSurrogate_isReplacedWithWarning() throws IOException {
    ReadArticle read =
        Reading.readArticle(outcomes(ReadOptions.standard(), "{\"text\":\"a \\ud800 b \\u0000\"}"));

    assertThat(read.article().body()).isEqualTo("a \uFFFD b");
    assertThat(read.warnings()).singleElement().asString().contains("U+0000").contains("U+FFFD");
  }

  @Test
  void missingId_becomesUrlSlugOrLineNumber() throws IOException {
    List<ReadOutcome> outcomes =
        outcomes(
            ReadOptions.standard(),
            """
            {"url":"https://x.example/2020/storm-hits.html?utm_medium=mail","text":"A storm."}
            {"text":"Calm."}
            """);

    assertThat(Reading.ids(outcomes)).containsExactly("storm-hits", "corpus-2");
  }

  @Test
  void overlongLine_isReportedAndReadingContinues() throws IOException {
    ReadOptions options = new ReadOptions(ReadOptions.standard().fieldNames(), 100, 1000);

    List<ReadOutcome> outcomes =
        outcomes(options, "{\"text\":\"" + "x".repeat(200) + "\"}\n{\"text\":\"Short.\"}");

    assertThat(failures(outcomes))
        .containsExactly(
            folder.resolve("corpus.jsonl")
                + ":1:1: error: the line is longer than the limit of 100 bytes");
    assertThat(Reading.ids(outcomes)).containsExactly("corpus-2");
  }

  @Test
  void corpusFromStandardInput_streams() {
    SameLineForEver endless = new SameLineForEver();
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            endless,
            address -> {
              throw new FetchException("offline");
            });

    try (Stream<ReadOutcome> outcomes = reader.read(List.of("-"))) {
      Iterator<ReadOutcome> iterator = outcomes.iterator();
      assertThat(Reading.ids(List.of(iterator.next(), iterator.next())))
          .containsExactly("stdin-1", "stdin-2");
    }
    assertThat(endless.read).isLessThan(100_000);
  }

  @Test
  void count_countsFilledLines() throws IOException {
    write("{\"text\":\"a\"}\n\n{\"text\":\"b\"}");

    assertThat(
            new ArticleReader(
                    ReadOptions.standard(),
                    InputStream.nullInputStream(),
                    address -> {
                      throw new FetchException("offline");
                    })
                .count(List.of(folder.toString(), "-", "missing.txt"), List.of()))
        .isEqualTo(4);
  }

  /// The same JSON line for ever.
  private static final class SameLineForEver extends InputStream {
    private static final byte[] LINE =
        "{\"text\":\"Rain again.\"}\n".getBytes(StandardCharsets.UTF_8);
    private int read;

    @Override
    public int read() {
      return LINE[read++ % LINE.length];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }
  }

  private static List<String> failures(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(ReadFailure.class::isInstance)
        .map(outcome -> ((ReadFailure) outcome).message())
        .toList();
  }

  private List<ReadOutcome> outcomes(ReadOptions options, String lines) throws IOException {
    return Reading.outcomes(options, write(lines).toString());
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }
}
