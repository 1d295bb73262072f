package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
  private static final String TEXT =
      """
      The ferry to Hald was out of service on Friday, since its crew had found water in the engine
      room. Divers looked for the leak all morning, and the line's owner said that the ship would not
      sail before Monday. Passengers were taken to the island by a fishing boat, which made the trip
      nine times; some of them had waited since the evening before, in a hall without heating.
      """;

  @TempDir Path folder;

  private void write(String name, String matter, String text) throws IOException {
    Files.writeString(folder.resolve(name), "---\n" + matter + "\n---\n" + text);
  }

  private List<ReadOutcome> read() {
    return Reading.outcomes(folder.toString());
  }

  private String note(ReadOutcome outcome) {
    ReadSkipped skipped = (ReadSkipped) outcome;
    assertThat(skipped.duplicate()).isTrue();
    return skipped.message().replace(folder + "/", "");
  }

  @Test
  void sameTextOfOnePublisher_isReadOnce() throws IOException {
    write("a.txt", "publisher: Hald Mail\ndate: 2024-01-05", TEXT);
    write("b.md", "publisher: Hald Mail\ntitle: Ferry stuck", TEXT.replace("\n", "  \n"));

    List<ReadOutcome> outcomes = read();

    assertThat(Reading.ids(outcomes)).containsExactly("a");
    assertThat(note(outcomes.get(1))).isEqualTo("b.md: note: skipped: the same article as a.txt");
  }

  @Test
  void reprintByOtherPublisher_isSeparateArticle() throws IOException {
    write("a.txt", "publisher: Hald Mail", TEXT);
    write("b.txt", "publisher: Coast Wire", TEXT);

    assertThat(Reading.ids(read())).containsExactly("a", "b");
  }

  @Test
  void sameAddressAndHeadline_isReadOnce() throws IOException {
    write("a.txt", "url: https://www.hald.example/ferry/?utm_source=mail\ntitle: Ferry", TEXT);
    write("b.txt", "url: http://hald.example/ferry#top\ntitle: Ferry", "Short, from the feed.");

    assertThat(note(read().get(1))).contains("b.txt: note: skipped: the same article as ");
  }

  @Test
  void differentHeadlineOrFrontPage_isNoDuplicate() throws IOException {
    write("a.txt", "url: https://hald.example/live\ntitle: Ferry", "The ferry stopped.");
    write("b.txt", "url: https://hald.example/live\ntitle: Bridge", "The bridge opened.");
    write("c.txt", "url: https://hald.example/\ntitle: Storm", "A storm came.");
    write("d.txt", "url: https://hald.example\ntitle: Storm", "A storm went.");

    assertThat(Reading.ids(read())).containsExactly("a", "b", "c", "d");
  }

  @Test
  void shortTexts_areNeverTheSame() throws IOException {
    write("a.txt", "publisher: Hald Mail", "No news today.");
    write("b.txt", "publisher: Hald Mail", "No news today.");

    assertThat(Reading.ids(read())).containsExactly("a", "b");
  }

  @Test
  void duplicates_areReadOnRequest() throws IOException {
    write("a.txt", "publisher: Hald Mail", TEXT);
    write("b.txt", "publisher: Hald Mail", TEXT);

    assertThat(
            Reading.ids(
                Reading.outcomes(ReadOptions.standard().withDuplicates(), folder.toString())))
        .containsExactly("a", "b");
  }
}
