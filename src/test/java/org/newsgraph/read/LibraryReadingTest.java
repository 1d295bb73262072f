package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

/// Libraries of references as Zotero exports them, with their files below `files`.
class LibraryReadingTest {
  private static final String RIS =
      """
      TY  - NEWS
      TI  - Lock gate fails
      AU  - Sund, Mia
      AU  - Berg, Olav
      T2  - Canal Chronicle
      DA  - 2024/05/06/
      UR  - https://canal.example/gate
      L1  - files/7/gate.pdf
      ER  -\s

      TY  - NEWS
      TI  - Boats wait
      T2  - Canal Chronicle
      DA  - 2024/05/07
      AB  - Forty boats waited
        at the lock.
      ER  - \s
      """;

  @TempDir Path top;
  private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = Files.createDirectories(top.resolve("library"));
    Path files = Files.createDirectories(folder.resolve("files/7"));
    try (PDDocument document = new PDDocument()) {
      try (PrintedPage page = new PrintedPage(document)) {
        page.lines(60, 150, 10, List.of("A gate of the lock at Sluis failed on Monday."));
      }
      Files.write(files.resolve("gate.pdf"), PrintedPage.bytes(document));
    }
    Files.writeString(top.resolve("secret.txt"), "Nobody should read this.");
  }

  private List<ReadOutcome> read(String name, String library) throws IOException {
    return Reading.file(folder, name, library);
  }

  private static Article article(ReadOutcome outcome) {
    return ((ReadArticle) outcome).article();
  }

  @Test
  void ris_yieldsAttachedFilesWithLibraryMetadata() throws IOException {
    List<ReadOutcome> outcomes = read("canal.ris", RIS);

    assertThat(Reading.ids(outcomes)).containsExactly("gate", "canal-2");
    Article gate = article(outcomes.getFirst());
    assertThat(gate.headline()).hasValue("Lock gate fails");
    assertThat(gate.body()).isEqualTo("A gate of the lock at Sluis failed on Monday.");
    assertThat(gate.pages()).containsExactly(0);
    assertThat(gate.metadata().author()).hasValue("Mia Sund, Olav Berg");
    assertThat(gate.metadata().publisher()).hasValue("Canal Chronicle");
    assertThat(gate.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(gate.metadata().source()).isEqualTo(folder.resolve("canal.ris") + ":1");
  }

  @Test
  void itemWithoutFile_yieldsAbstractWithWarning() throws IOException {
    ReadArticle boats = (ReadArticle) read("canal.txt.ris", RIS).get(1);

    assertThat(boats.article().body()).isEqualTo("Forty boats waited\nat the lock.");
    assertThat(boats.warnings())
        .singleElement()
        .asString()
        .endsWith(
            "canal.txt.ris:11:1: warning: there is no file, only an abstract, which was read");
  }

  @Test
  void betterBibTex_givesTheAttachedFiles() throws IOException {
    Article gate =
        Reading.article(
            read(
                "canal.bib",
                """
                @article{sundGate2024,
                  title = {Lock Gate {{Fails}}},
                  author = {Sund, Mia and B{\\"u}rg, Olav},
                  date = {2024-05-06},
                  journaltitle = {Canal Chronicle},
                  url = {https://canal.example/gate},
                  langid = {english},
                  file = {Full Text:files/7/gate.pdf:application/pdf}
                }
                """));

    assertThat(gate.id()).isEqualTo("sundGate2024");
    assertThat(gate.headline()).hasValue("Lock Gate Fails");
    assertThat(gate.body()).isEqualTo("A gate of the lock at Sluis failed on Monday.");
    assertThat(gate.metadata().author()).hasValue("Mia Sund, Olav Bürg");
    assertThat(gate.metadata().publisher()).hasValue("Canal Chronicle");
    assertThat(gate.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
  }

  @Test
  void fileOutsideOfTheFolder_isNotRead() throws IOException {
    String item = "TY  - NEWS\nTI  - Gate\nL1  - %s\nER  - \n";

    for (String path : List.of("../secret.txt", top.resolve("secret.txt").toString())) {
      assertThat(Reading.failure(read("canal.ris", item.formatted(path))))
          .isEqualTo(
              "%s:1:1: error: \"%s\" is outside of the library's folder; export it with its files"
                  .formatted(folder.resolve("canal.ris"), path));
    }
    assertThat(Reading.failure(read("canal.ris", item.formatted("files/7/none.pdf"))))
        .endsWith("error: \"files/7/none.pdf\": there is no such file or folder");
  }

  @Test
  void itemWithoutText_isReportedAndReadingContinues() throws IOException {
    List<ReadOutcome> outcomes = read("canal.ris", "TY  - NEWS\nTI  - Gate\nER  - \n" + RIS);

    assertThat(((ReadFailure) outcomes.getFirst()).message())
        .endsWith(
            "canal.ris:1:1: error: has neither an attached file nor an abstract; export the library"
                + " with its files");
    assertThat(Reading.ids(outcomes)).containsExactly("gate", "canal-3");
  }

  @Test
  void truncatedRis_yieldsWholeItemsAndError() throws IOException {
    String item = "TY  - NEWS\nTI  - Gate\nAB  - The gate fell.\n";

    List<ReadOutcome> outcomes = read("gates.ris", item + "ER  - \n" + item);

    assertThat(Reading.ids(outcomes)).containsExactly("gates-1");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .endsWith("gates.ris:5:1: error: is cut off: the end of this item is missing");
  }

  @Test
  void abbreviationsThatMultiply_areReported() throws IOException {
    StringBuilder library = new StringBuilder("@string{a0 = {The gate fell. }}\n");
    for (int i = 0; i < 60; i++) {
      library.append("@string{a%d = a%d # a%d}\n".formatted(i + 1, i, i));
    }

    assertThat(Reading.failure(read("gates.bib", library + "@article{gate, abstract = a60}\n")))
        .endsWith(
            "error: its abbreviations add more than 20000000 characters at the entry \"gate\"");
  }

  @Test
  void abbreviationsThatMultiply_countOverAllEntries() throws IOException {
    StringBuilder library = new StringBuilder("@string{a0 = {The gate fell. }}\n");
    for (int i = 0; i < 20; i++) {
      library.append("@string{a%d = a%d # a%d}\n".formatted(i + 1, i, i));
    }

    library.append("@article{one, url = a20}\n@article{two, url = a20}\n");

    assertThat(Reading.failure(read("gates.bib", library.toString())))
        .contains("at the entry \"two\"");
  }

  @Test
  void bracesNestedTooDeep_areReported() throws IOException {
    String title = "{".repeat(200_000) + "Gate" + "}".repeat(200_000);

    assertThat(Reading.failure(read("gates.bib", "@article{gate, title = " + title + "}\n")))
        .endsWith("gates.bib: error: is nested too deep");
  }

  @Test
  void malformedBibTex_isReportedWithItsLine() throws IOException {
    assertThat(Reading.failure(read("canal.bib", "@article{a,\n  title = {Gate\n")))
        .startsWith(folder.resolve("canal.bib").toString())
        .contains("error: malformed BibTeX");
  }
}
