package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An input that fails while it is read, at every read that there is: it is told with its place and
/// a reason, nothing half read is an article, and the next input is read.
class ReadFaultsTest {

  private static final String TEXT =
      "The ferry to the islands was late on Monday. Its captain said that the fog had been too thick"
          + " to leave the harbour, and that nobody was hurt.";

  @TempDir private Path folder = Path.of("");

  private static String document(Format format) {
    return switch (format) {
      case TEXT -> TEXT;
      case MARKDOWN -> "---\ndate: 2022-05-06\n---\n# Ferry late\n\n" + TEXT;
      case HTML ->
          "<html><head><title>Ferry late</title></head><body><article><p>%s</p></article></body></html>"
              .formatted(TEXT);
      // Longer than what is looked at to tell the format.
      case JSON_LINES -> "{\"text\": \"%s\"}\n".formatted(TEXT + " " + TEXT).repeat(6);
      default -> throw new IllegalArgumentException(format + " is read whole");
    };
  }

  /// Gives a few bytes a read, and fails at one of them.
  private static final class Failing extends InputStream {
    private final InputStream bytes;
    private final int failingRead;
    private final IOException fault;
    private int reads;
    private int given;
    private boolean closed;

    private Failing(String content, int failingRead) {
      this(content, failingRead, new IOException("fault at this read"));
    }

    private Failing(String content, int failingRead, IOException fault) {
      this.bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
      this.failingRead = failingRead;
      this.fault = fault;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the reader asks for several bytes at a time");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (++reads == failingRead) {
        throw fault;
      }
      int count = bytes.read(target, offset, Math.min(length, 7));
      given += Math.max(0, count);
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static InputReader reader() {
    return new InputReader(
        ReadOptions.standard(),
        InputStream.nullInputStream(),
        address -> {
          throw new FetchException("no network in this test");
        });
  }

  private static List<ReadOutcome> read(InputReader reader, Format format, InputStream in) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    try (Outcomes found =
        reader.read(
            new Source(
                "paper",
                in,
                Optional.of(format),
                Optional.empty(),
                Optional.empty(),
                Optional.of("ferry")))) {
      found.forEachRemaining(outcomes::add);
    }
    return outcomes;
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "HTML", "JSON_LINES"})
  void anyReadFault_isReportedAndReadingContinues(Format format) throws IOException {
    String content = document(format);
    Failing whole = new Failing(content, 0);
    List<ReadOutcome> undisturbed = read(reader(), format, whole);
    assertThat(undisturbed).isNotEmpty().allMatch(ReadArticle.class::isInstance);
    // It has the id that the failing input would have had.
    Path next = Files.writeString(folder.resolve("ferry.txt"), TEXT);

    for (int n = 1; n <= whole.reads; n++) {
      Failing failing = new Failing(content, n);
      InputReader reader = reader();

      List<ReadOutcome> outcomes = read(reader, format, failing);

      int lines = (int) content.substring(0, failing.given).chars().filter(c -> c == '\n').count();
      int articles = outcomes.size() - 1;
      assertThat(articles).as("read " + n).isBetween(0, format == Format.JSON_LINES ? lines : 0);
      assertThat(outcomes.subList(0, articles)).isEqualTo(undisturbed.subList(0, articles));
      assertThat(outcomes.getLast())
          .isInstanceOfSatisfying(
              ReadFailure.class,
              failure ->
                  assertThat(failure.message())
                      .matches("paper(:\\d+:1)?: error: cannot be read: fault at this read"));
      assertThat(failing.closed).isTrue();
      assertThat(Reading.ids(remaining(reader.read(new Input.RegularFile(next)))))
          .containsExactly("ferry");
    }
  }

  private static List<ReadOutcome> remaining(Outcomes outcomes) {
    List<ReadOutcome> all = new ArrayList<>();
    outcomes.forEachRemaining(all::add);
    return all;
  }

  @Test
  void failingCorpus_keepsEarlierLinesAndReportsPosition() {
    String content = document(Format.JSON_LINES);
    int line = content.indexOf('\n') + 1;
    int reads = (5 * line + 20) / 7;

    List<ReadOutcome> outcomes = read(reader(), Format.JSON_LINES, new Failing(content, reads));

    assertThat(Reading.ids(outcomes))
        .containsExactly("ferry-1", "ferry-2", "ferry-3", "ferry-4", "ferry-5");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .isEqualTo("paper:6:1: error: cannot be read: fault at this read");
  }

  @Test
  void faultWithoutMessage_isReported() {
    Failing wordless = new Failing(document(Format.TEXT), 1, new IOException());

    assertThat(Reading.failure(read(reader(), Format.TEXT, wordless)))
        .isEqualTo("paper: error: cannot be read");
  }
}
