package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.Span;

class PdfReadingTest {
  private static final List<String> LEFT_COLUMN =
      List.of(
          "The harbour of Torvik was closed",
          "on Monday after a freighter had run",
          "aground at its mouth, the harbour-",
          "master said. Nobody was hurt, but",
          "three crews had to wait out at sea.",
          "   The freighter carried timber from",
          "the north. Its captain, Jonas Lind,",
          "told the coast guard that the radar");
  private static final List<String> RIGHT_COLUMN =
      List.of(
          "had failed an hour before. An ex-",
          "amination of the ship began in the",
          "evening, and tugs were expected to",
          "pull it free with the next tide, said",
          "a spokeswoman of the port authority",
          "who asked all small boats to keep");

  @TempDir Path folder;

  /// A paper of two pages: headline, byline and date above two columns, then one column.
  private static PDDocument paper() throws IOException {
    PDDocument document = new PDDocument();
    try (PrintedPage page = new PrintedPage(document)) {
      page.lines(60, 40, 8, List.of("Torvik Tidings, issue 14 - page 1"))
          .lines(60, 130, 22, List.of("Freighter aground", "closes the harbour"))
          .lines(60, 190, 10, List.of("By Lena Moe"))
          .lines(60, 210, 10, List.of("6 May 2024"))
          .lines(60, 240, 10, LEFT_COLUMN)
          .lines(310, 240, 10, RIGHT_COLUMN)
          .lines(290, 815, 8, List.of("1"));
    }
    try (PrintedPage page = new PrintedPage(document)) {
      page.lines(60, 40, 8, List.of("Torvik Tidings, issue 14 - page 2"))
          .lines(
              60,
              130,
              10,
              List.of(
                  "away from the wreck until Wednesday, when the channel should be open for all"
                      + " ships again."))
          .lines(60, 160, 10, List.of("The owner of the freighter did not answer."))
          .lines(290, 815, 8, List.of("2"));
    }
    return document;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private String failure(String name, byte[] bytes) throws IOException {
    return Reading.failure(Reading.outcomes(write(name, bytes).toString()))
        .substring(folder.toString().length() + 1);
  }

  @Test
  void columns_areReadInOrderWithWholeWords() throws IOException {
    try (PDDocument document = paper()) {
      Article article = Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString());

      assertThat(article.id()).isEqualTo("wreck");
      assertThat(article.headline()).hasValue("Freighter aground closes the harbour");
      assertThat(article.metadata().author()).hasValue("Lena Moe");
      assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
      assertThat(article.body())
          .isEqualTo(
              """
              The harbour of Torvik was closed on Monday after a freighter had run aground at its \
              mouth, the harbourmaster said. Nobody was hurt, but three crews had to wait out at sea.

              The freighter carried timber from the north. Its captain, Jonas Lind, told the coast \
              guard that the radar had failed an hour before. An examination of the ship began in \
              the evening, and tugs were expected to pull it free with the next tide, said a \
              spokeswoman of the port authority who asked all small boats to keep away from the \
              wreck until Wednesday, when the channel should be open for all ships again.

              The owner of the freighter did not answer.\
              """);
    }
  }

  @Test
  void eachSentence_knowsItsPage() throws IOException {
    try (PDDocument document = paper()) {
      Article article = Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString());

      assertThat(page(article, "Freighter aground")).isEqualTo(1);
      assertThat(page(article, "small boats")).isEqualTo(1);
      assertThat(page(article, "away from the wreck")).isEqualTo(2);
      assertThat(page(article, "The owner")).isEqualTo(2);
    }
  }

  private static int page(Article article, String words) {
    int begin = article.text().indexOf(words);
    return article.page(new Span(begin, begin + words.length())).orElseThrow();
  }

  @Test
  void pdf_withHugeUnpackedPage_isRead() throws IOException {
    try (PDDocument document = paper()) {
      PDPage bomb = document.getPage(1);
      byte[] spaces = new byte[100 << 20];
      Arrays.fill(spaces, (byte) ' ');
      bomb.setContents(
          new PDStream(document, new ByteArrayInputStream(spaces), COSName.FLATE_DECODE));

      assertThat(Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString()).body())
          .contains("The harbour of Torvik was closed");
    }
  }

  @Test
  void headersFootersAndPageNumbers_areLeftOut() throws IOException {
    try (PDDocument document = paper()) {
      Path file = write("wreck.pdf", PrintedPage.bytes(document));

      ReadArticle read =
          Reading.readArticle(
              Reading.outcomes(ReadOptions.standard().withLeftOut(), file.toString()));

      assertThat(read.leftOut())
          .containsExactly(
              "Torvik Tidings, issue 14 - page 1", "1", "Torvik Tidings, issue 14 - page 2", "2");
    }
  }

  @Test
  void singlePagePdf_losesBrowserHeaderAndFooter() throws IOException {
    String address = "The port put its plan on https://port.example/plan on Monday.";
    try (PDDocument document = new PDDocument()) {
      try (PrintedPage page = new PrintedPage(document)) {
        page.lines(30, 20, 7, List.of("5/6/24, 9:00 AM    Freighter aground"))
            .lines(60, 70, 10, List.of(address))
            .lines(60, 200, 10, LEFT_COLUMN)
            .lines(30, 825, 7, List.of("https://news.example/freighter    1/1"));
      }

      Article article = Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString());

      assertThat(article.body()).startsWith(address + "\n\n").endsWith("that the radar");
    }
  }

  @Test
  void bylineWithPaperAndDate_rightAboveText_givesMetadata() throws IOException {
    List<String> lines = new ArrayList<>(List.of("By Lena Moe, Torvik Tidings, 6 May 2024"));
    lines.addAll(LEFT_COLUMN);
    try (PDDocument document = new PDDocument()) {
      try (PrintedPage page = new PrintedPage(document)) {
        page.lines(60, 130, 22, List.of("Freighter aground")).lines(60, 240, 10, lines);
      }

      Article article = Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString());

      assertThat(article.metadata().author()).hasValue("Lena Moe");
      assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
      assertThat(article.body()).startsWith("The harbour of Torvik");
    }
  }

  @Test
  void headline_repeatedInMargins_isFirstLargeText() throws IOException {
    List<String> lines = List.of("The wreck was towed to the yard at Sund on Thursday morning.");
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= 3; number++) {
        try (PrintedPage page = new PrintedPage(document)) {
          page.lines(60, 60, number == 1 ? 18 : 8, List.of("Report on the wreck"))
              .lines(60, 150, 10, lines)
              .lines(60, 300, 18, List.of("Part " + number + " of it"))
              .lines(60, 350, 10, lines);
        }
      }

      Article article = Reading.article(write("wreck.pdf", PrintedPage.bytes(document)).toString());

      assertThat(article.headline()).hasValue("Report on the wreck");
      assertThat(article.body())
          .startsWith(lines.getFirst() + "\n\nPart 1 of it\n\n" + lines.getFirst())
          .doesNotContain("Report");
    }
  }

  @Test
  void pdf_withTxtSuffix_isReadAsPdf() throws IOException {
    try (PDDocument document = paper()) {
      assertThat(
              Reading.article(write("wreck.txt", PrintedPage.bytes(document)).toString())
                  .headline())
          .hasValue("Freighter aground closes the harbour");
    }
  }

  @Test
  void pageNamedPdf_isReadAsAPage() throws IOException {
    byte[] page =
        "<!DOCTYPE html><title>T</title><p>The wreck was gone.".getBytes(StandardCharsets.US_ASCII);

    assertThat(Reading.article(write("wreck.pdf", page).toString()).body())
        .isEqualTo("The wreck was gone.");
  }

  @Test
  void pageWithoutText_isReported() throws IOException {
    try (PDDocument document = paper()) {
      new PrintedPage(document).close();

      ReadArticle read =
          Reading.readArticle(
              Reading.outcomes(write("wreck.pdf", PrintedPage.bytes(document)).toString()));

      assertThat(read.warnings())
          .singleElement()
          .asString()
          .endsWith("warning: there is no text on page 3, which may be scanned");
    }
  }

  @Test
  void scan_isReportedWithWhatToDo() throws IOException {
    try (PDDocument document = new PDDocument()) {
      new PrintedPage(document).close();

      assertThat(failure("scan.pdf", PrintedPage.bytes(document)))
          .isEqualTo(
              "scan.pdf: error: is a PDF without text, such as a scan; add a text layer to it by"
                  + " OCR (ocrmypdf does so)");
    }
  }

  @Test
  void encryptedFile_isReported() throws IOException {
    try (PDDocument document = paper()) {
      PrintedPage.encrypt(document, "secret");

      assertThat(failure("locked.pdf", PrintedPage.bytes(document)))
          .isEqualTo("locked.pdf: error: is an encrypted PDF; save it without a password");
    }
  }

  @Test
  void cutOffFile_isReported() throws IOException {
    try (PDDocument document = paper()) {
      byte[] bytes = PrintedPage.bytes(document);

      assertThat(failure("cut.pdf", Arrays.copyOf(bytes, bytes.length / 2)))
          .isEqualTo("cut.pdf: error: is a cut-off PDF: its end is missing; get it again");
    }
  }

  @Test
  void damagedFile_isReportedInOneLine() throws IOException {
    assertThat(
            failure(
                "bad.pdf", "%PDF-1.7\nnothing of it\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("bad.pdf: error: is a damaged or cut-off PDF file; get it again");
  }
}
