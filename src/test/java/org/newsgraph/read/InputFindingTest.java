package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InputFindingTest {
  @TempDir Path folder;

  @Test
  void folder_isReadRecursivelyInNameOrder() throws IOException {
    write("b.txt", "b/z.md", "b/y.html", "a.text", "c.markdown", "Z.htm");

    assertThat(Reading.ids(Reading.outcomes(folder.toString())))
        .containsExactly("Z", "a", "y", "z", "b", "c");
  }

  @Test
  void nonArticleFiles_areSkippedWithNote() throws IOException {
    write("news.txt", "README.md", "map.png", ".hidden.txt");

    List<ReadOutcome> outcomes = Reading.outcomes(folder.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("news");
    assertThat(notes(outcomes))
        .containsExactly(
            folder.resolve("README.md")
                + ": note: skipped: by its name not an article; name it to read it",
            folder.resolve("map.png") + ": note: skipped: no ending of a format that is read");
  }

  @Test
  void unsupportedFormat_isSkippedWithAdvice() throws IOException {
    write("a.doc", "b.webarchive", "c.xlsx");

    assertThat(notes(Reading.outcomes(folder.toString())))
        .containsExactly(
            folder.resolve("a.doc") + ": note: skipped: an old Word document; save it as DOCX",
            folder.resolve("b.webarchive")
                + ": note: skipped: a Safari web archive; save the page as HTML or PDF",
            folder.resolve("c.xlsx")
                + ": note: skipped: a spreadsheet; save it as CSV with a header");
  }

  @Test
  void namedFile_isReadWhateverItsEnding() throws IOException {
    write("README.md", "page.asp");
    Files.writeString(folder.resolve("page.asp"), "<!DOCTYPE html><p>The bus came late.</p>");

    List<ReadOutcome> outcomes =
        Reading.outcomes(
            folder.resolve("README.md").toString(), folder.resolve("page.asp").toString());

    assertThat(Reading.ids(outcomes)).containsExactly("README", "page");
    assertThat(((ReadArticle) outcomes.get(1)).article().body()).isEqualTo("The bus came late.");
  }

  @Test
  void glob_matchesInOrder() throws IOException {
    write("b.txt", "a.txt", "c.md", "deep/er/d.txt");

    assertThat(Reading.ids(Reading.outcomes(folder + "/*.txt"))).containsExactly("a", "b");
    assertThat(Reading.ids(Reading.outcomes(folder + "/**.txt"))).containsExactly("a", "b", "d");
    assertThat(Reading.ids(Reading.outcomes(folder + "/*/er/[a-d].{txt,md}"))).containsExactly("d");
  }

  @Test
  void globWithoutMatch_fails() {
    assertThat(Reading.failure(Reading.outcomes(folder + "/*.txt")))
        .endsWith("/*.txt: error: no file matches \"" + folder + "/*.txt\"");
    assertThat(Reading.failure(Reading.outcomes(folder + "/[.txt")))
        .contains("error: no valid glob");
  }

  @Test
  void duplicateId_reportsBothFiles() throws IOException {
    write("a/storm.txt", "b/storm.md", "c.txt");

    List<ReadOutcome> outcomes = Reading.outcomes(folder.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("storm", "c");
    assertThat(failures(outcomes))
        .containsExactly(
            "%s: error: the id \"storm\" is already taken by %s; give one of them another name"
                .formatted(folder.resolve("b/storm.md"), folder.resolve("a/storm.txt")));
  }

  @Test
  void fileNamedTwice_isReadOnce() throws IOException {
    write("a.txt");

    List<ReadOutcome> outcomes =
        Reading.outcomes(folder.toString(), folder.resolve("a.txt").toString());

    assertThat(Reading.ids(outcomes)).containsExactly("a");
    assertThat(notes(outcomes))
        .containsExactly(folder.resolve("a.txt") + ": note: skipped: already read");
  }

  @Test
  void linkLoop_endsWithANote() throws IOException {
    write("sub/a.txt");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

    List<ReadOutcome> outcomes = Reading.outcomes(folder.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("a");
    assertThat(notes(outcomes)).singleElement().asString().contains("this folder was already read");
  }

  @Test
  void deletedFile_isReportedAndReadingContinues() throws IOException {
    write("a.txt", "b.txt", "c.txt");
    ArticleReader reader = Reading.reader(ReadOptions.standard());
    try (Stream<ReadOutcome> outcomes = reader.read(List.of(folder.toString()))) {
      Iterator<ReadOutcome> each = outcomes.iterator();
      assertThat(each.next()).isInstanceOf(ReadArticle.class);

      Files.delete(folder.resolve("b.txt"));

      assertThat(each.next().toString()).contains("b.txt", "there is no such file");
      assertThat(each.next()).isInstanceOf(ReadArticle.class);
    }
  }

  @Test
  void brokenLinkAndMissingFile_fail() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));

    assertThat(Reading.failure(Reading.outcomes(folder.toString())))
        .isEqualTo(folder.resolve("gone.txt") + ": error: there is no such file or folder");
    assertThat(Reading.failure(Reading.outcomes("no/such.txt")))
        .isEqualTo("no/such.txt: error: there is no such file or folder");
  }

  @Test
  @Timeout(10)
  void namedPipeAndDevice_failWithoutHanging() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.txt");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");

    assertThat(Reading.failure(Reading.outcomes(folder.toString())))
        .startsWith(pipe + ": error: neither a file nor a folder");
    assertThat(Reading.failure(Reading.outcomes("/dev/zero")))
        .contains("neither a file nor a folder");
  }

  @Test
  void unreadableFile_fails() throws IOException {
    write("secret.txt");
    Path file = folder.resolve("secret.txt");
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "root reads everything");

    assertThat(Reading.failure(Reading.outcomes(file.toString())))
        .isEqualTo(file + ": error: permission denied");
  }

  @Test
  void deniedPermission_isNamedInTwoWords() {
    assertThat(InputFinder.reason(new AccessDeniedException("secret.txt")))
        .isEqualTo("permission denied");
  }

  @Test
  void emptyFiles_fail() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Files.writeString(folder.resolve("white.txt"), "\uFEFF \n\t\n");
    Files.writeString(folder.resolve("zero.jsonl"), "\n\n");

    assertThat(failures(Reading.outcomes(folder.toString())))
        .containsExactly(
            folder.resolve("empty.txt") + ": error: is empty",
            folder.resolve("white.txt") + ": error: holds no text",
            folder.resolve("zero.jsonl") + ": error: is empty");
  }

  @Test
  void tooLargeFile_fails() throws IOException {
    write("big.txt", "small.txt");
    Files.writeString(folder.resolve("big.txt"), "x".repeat(200));
    ReadOptions options = new ReadOptions(ReadOptions.standard().fieldNames(), 150, 100);

    assertThat(failures(Reading.outcomes(options, folder.toString())))
        .containsExactly(
            folder.resolve("big.txt") + ": error: is larger than the limit of 150 bytes");
  }

  @Test
  void tooLongText_fails() throws IOException {
    Files.writeString(folder.resolve("long.txt"), "x".repeat(120));
    ReadOptions options = new ReadOptions(ReadOptions.standard().fieldNames(), 150, 100);

    assertThat(failures(Reading.outcomes(options, folder.toString())))
        .singleElement()
        .asString()
        .contains("its text of 120 characters is longer than the limit of 100");
  }

  @Test
  void imageWithTextSuffix_failsAndReadingContinues() throws IOException {
    write("a.txt", "c.txt");
    Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    List<ReadOutcome> outcomes = Reading.outcomes(folder.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("a", "c");
    assertThat(failures(outcomes))
        .containsExactly(
            folder.resolve("b.txt")
                + ": error: not text but image/png; save the article as text, Markdown or HTML");
  }

  @Test
  void newlineInFileName_isEscaped() throws IOException {
    Path file = Files.createFile(folder.resolve("two\nlines.txt"));

    assertThat(Reading.failure(Reading.outcomes(file.toString())))
        .isEqualTo(folder + "/two\\nlines.txt: error: is empty");
  }

  @Test
  void nameWithoutLettersAndDigits_fails() throws IOException {
    write("!!!.txt");

    assertThat(Reading.failure(Reading.outcomes(folder.toString()))).contains("no id can be made");
  }

  @Test
  void standardInput_isReadOnce() {
    assertThat(Reading.article(Reading.outcomesOfStandardInput("A fire broke out.")).id())
        .isEqualTo("stdin");
    assertThat(
            Reading.article(
                    Reading.outcomesOfStandardInput(
                        "---\nurl: https://x.example/fire.html\n---\nA fire."))
                .id())
        .isEqualTo("fire");
    assertThat(failures(Reading.outcomes("-", "-")))
        .anyMatch(m -> m.equals("-: error: the standard input can be read only once"));
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(folder.resolve(name + "/..").normalize());
      Files.writeString(file, "Something happened.");
    }
  }

  private static List<String> notes(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(ReadSkipped.class::isInstance)
        .map(outcome -> ((ReadSkipped) outcome).message())
        .toList();
  }

  private static List<String> failures(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(ReadFailure.class::isInstance)
        .map(outcome -> ((ReadFailure) outcome).message())
        .toList();
  }
}
