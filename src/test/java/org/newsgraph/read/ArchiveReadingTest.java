package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.ArchivedCopy;
import org.newsgraph.model.Article;

/// Files that hold pages, mails and books.
class ArchiveReadingTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>%s</title></head><body><article><h1>%s</h1>
      <p>The old tower of Vikholm was blown up on Sunday, as a crowd of two hundred looked on.</p>
      <p>Engineers had found cracks in it in the spring, and the town had closed the street.</p>
      </article></body></html>
      """;
  private static final String TOWER = PAGE.formatted("Tower falls", "Tower falls");

  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private List<ReadOutcome> read(String name, byte[] bytes) throws IOException {
    return Reading.outcomes(write(name, bytes).toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String page(String name) {
    return WebArchive.answer(
        "https://vik.example/" + name, "200 OK", "text/html; charset=utf-8", TOWER);
  }

  @Test
  void warc_givesItsPages() throws IOException {
    String warc =
        page("tower")
            + WebArchive.answer("https://vik.example/a.png", "200 OK", "image/png", "PNG")
            + WebArchive.answer("https://vik.example/gone", "404 Not Found", "text/html", "<p>Gone")
            + page("tower-two");

    List<ReadOutcome> plain = read("crawl.warc", utf8(warc));

    assertThat(Reading.ids(plain)).containsExactly("tower", "tower-two");
    Article tower = ((ReadArticle) plain.getFirst()).article();
    assertThat(tower.headline()).hasValue("Tower falls");
    assertThat(tower.metadata().url().map(Object::toString)).hasValue("https://vik.example/tower");
    assertThat(tower.metadata().source())
        .isEqualTo(folder.resolve("crawl.warc") + "#https://vik.example/tower");
    assertThat(Reading.ids(read("crawl.warc.gz", WebArchive.gzip(page("tower"), page("wall")))))
        .containsExactly("tower", "wall");
  }

  @Test
  void archivedPage_withIdAndDate_namesRecord() throws IOException {
    String nameless =
        page("tower-two")
            .replaceFirst("WARC-Record-ID: .*\r\n", "")
            .replaceFirst("WARC-Date: .*\r\n", "WARC-Date: in May\r\n");

    List<ReadOutcome> outcomes = read("crawl.warc", utf8(page("tower") + nameless));

    assertThat(Reading.ids(outcomes)).containsExactly("tower", "tower-two");
    assertThat(((ReadArticle) outcomes.getFirst()).article().metadata().copies())
        .containsExactly(
            new ArchivedCopy(
                URI.create("urn:uuid:00000000-0000-0000-0000-000000000025"),
                Optional.of(Instant.parse("2024-05-06T08:00:00Z")),
                Optional.empty(),
                Optional.of("crawl.warc")));
    assertThat(((ReadArticle) outcomes.getLast()).article().metadata().copies()).isEmpty();
  }

  @Test
  void archivedPage_withoutArticle_isSkippedWithNote() throws IOException {
    String frame = WebArchive.answer("https://ads.example/f", "200 OK", "text/html", "<img src=a>");

    List<ReadOutcome> outcomes = read("crawl.warc", utf8(frame + page("tower")));

    assertThat(((ReadSkipped) outcomes.getFirst()).message())
        .endsWith(
            "crawl.warc#https://ads.example/f: note: skipped: no article text was found in this"
                + " HTML");
    assertThat(Reading.ids(outcomes)).containsExactly("tower");
  }

  @Test
  void truncatedWarc_yieldsWholePagesAndError() throws IOException {
    byte[] whole = WebArchive.gzip(page("tower"), page("wall"));

    List<ReadOutcome> outcomes = read("crawl.warc.gz", Arrays.copyOf(whole, whole.length - 60));

    assertThat(Reading.ids(outcomes)).containsExactly("tower");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .contains("crawl.warc.gz: error: is a cut-off or damaged WARC file: ");
  }

  @Test
  void wacz_givesThePagesOfItsArchives() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("datapackage.json", utf8("{}"));
    files.put("archive/data.warc.gz", WebArchive.gzip(page("tower")));
    files.put("archive/more.warc.gz", WebArchive.gzip(page("wall")));

    assertThat(Reading.ids(read("crawl.wacz", WebArchive.zip(files))))
        .containsExactly("tower", "wall");
  }

  @Test
  void zipBomb_isRejectedAtSizeLimit() throws IOException {
    byte[] zeros = new byte[300_000];
    Path bomb = write("bomb.wacz", WebArchive.zip(Map.of("archive/data.warc.gz", zeros)));
    ReadOptions options = new ReadOptions(ReadOptions.standard().fieldNames(), 20_000, 1000);

    assertThat(Reading.failure(Reading.outcomes(options, bomb.toString())))
        .endsWith("bomb.wacz: error: is larger than the limit of 200000 bytes");
  }

  @Test
  void unsupportedZip_isReportedWithAdvice() throws IOException {
    assertThat(failure("a.zip", "a.txt"))
        .isEqualTo("is a ZIP archive; unpack it and name the folder");
    assertThat(failure("a.xlsx", "xl/workbook.xml"))
        .isEqualTo("is a spreadsheet; save it as CSV with a header");
    assertThat(failure("a.pptx", "ppt/presentation.xml"))
        .isEqualTo("is a presentation; save it as PDF");
  }

  private String failure(String name, String file) throws IOException {
    byte[] zip = WebArchive.zip(Map.of(file, utf8("x")));
    String told = Reading.failure(read(name, zip));
    return told.substring(told.indexOf("error: ") + "error: ".length());
  }

  @Test
  void epub_givesAnArticleForEachChapter() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/epub+zip"));
    files.put(
        "META-INF/container.xml",
        utf8(
            """
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles></container>
            """));
    files.put(
        "OPS/package.opf",
        utf8(
            """
            <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <metadata><dc:title>Vik Week</dc:title><dc:publisher>Vik Week</dc:publisher>
            <dc:date>2024-05-06</dc:date><dc:language>en</dc:language></metadata>
            <manifest><item id="nav" href="nav.xhtml" properties="nav"/>
            <item id="a" href="a%20b.xhtml"/><item id="cover" href="cover.xhtml"/></manifest>
            <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="a"/></spine></package>
            """));
    files.put("OPS/cover.xhtml", utf8("<html><body><p>Vik Week</p></body></html>"));
    files.put("OPS/nav.xhtml", utf8("<html><body><a href='a'>Tower</a></body></html>"));
    files.put("OPS/a b.xhtml", utf8(PAGE.formatted("Vik Week", "Tower falls").repeat(2)));

    Article article = Reading.article(read("week.epub", WebArchive.zip(files)));

    assertThat(article.id()).isEqualTo("week-1");
    assertThat(article.headline()).hasValue("Tower falls");
    assertThat(article.metadata().publisher()).hasValue("Vik Week");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(article.body()).startsWith("The old tower of Vikholm");
  }

  @Test
  void mhtml_isThePageThatWasSaved() throws IOException {
    String saved =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://vik.example/tower
        Subject: =?utf-8?Q?Tower=20falls?=
        Date: Tue, 7 May 2024 10:00:00 +0200
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----B"

        ------B
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://vik.example/tower

        %s
        ------B
        Content-Type: text/css
        Content-Location: https://vik.example/a.css

        body { color: black }
        ------B--
        """
            .formatted(
                TOWER
                    .replace("=", "=3D")
                    .replace("old tower", "old=20tow=\ner")
                    .replace("Vikholm", "V=C3=ADkholm"));

    for (String name : List.of("saved.mhtml", "saved.txt.mht")) {
      Article article = Reading.article(read(name, utf8(saved.replace("\n", "\r\n"))));

      assertThat(article.headline()).hasValue("Tower falls");
      assertThat(article.body()).startsWith("The old tower of Víkholm was blown up");
      assertThat(article.metadata().url().map(Object::toString))
          .hasValue("https://vik.example/tower");
      assertThat(article.metadata().date()).isEmpty();
    }
    assertThat(
            Reading.failure(
                read("cut.mhtml", utf8(saved.substring(0, saved.indexOf("------B--"))))))
        .endsWith(
            "cut.mhtml: error: is a cut-off MIME message: the end of its last part is missing");
  }

  private static final String MAIL =
      """
      Received: from a.example by b.example; Mon, 6 May 2024 23:40:00 -0500
      From: "Vik Week" <news@vik.example>
      To: reader@b.example
      Subject: Tower falls
      Date: Mon, 6 May 2024 23:30:00 -0500
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b1"

      --b1
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: 8bit

      The old tower of Vikholm was blown up.

      Engineers had found cracks in it.
      --b1
      Content-Type: text/html; charset=utf-8

      <p>Other text.</p>
      --b1--
      """;

  @Test
  void mail_isAnArticleOfItsSender() throws IOException {
    Article article = Reading.article(read("tower.eml", utf8(MAIL)));

    assertThat(article.headline()).hasValue("Tower falls");
    assertThat(article.metadata().author()).hasValue("Vik Week");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(article.body())
        .isEqualTo("The old tower of Vikholm was blown up.\n\nEngineers had found cracks in it.");
    assertThat(Reading.article(read("tower", utf8(MAIL))).headline()).hasValue("Tower falls");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: multipart/encrypted; boundary=b\n\n--b--\n",
        "Content-Type: application/pkcs7-mime\n\nMIIB\n",
        """
        Content-Type: text/plain

        -----BEGIN PGP MESSAGE-----

        hQEM
        -----END PGP MESSAGE-----
        """
      })
  void encryptedMail_isReported(String body) throws IOException {
    assertThat(Reading.failure(read("secret.eml", utf8("Subject: x\nMIME-Version: 1.0\n" + body))))
        .endsWith("secret.eml: error: is an encrypted mail; save it decrypted");
  }

  @Test
  void encryptedZip_isReported() throws IOException {
    byte[] zip = WebArchive.zip(Map.of(Docx.TEXT, utf8("<w:document/>")));
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[directory + 8] |= 1;

    assertThat(Reading.failure(read("secret.docx", zip)))
        .endsWith("secret.docx: error: is encrypted; save it without a password");
  }
}
