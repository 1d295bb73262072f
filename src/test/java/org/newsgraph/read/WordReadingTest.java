package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;

/// Word documents and RTF, alone and as exports of press databases.
class WordReadingTest {
  private static final List<String> NEXIS =
      List.of(
          "Orchard fire put out",
          "Dale Courier",
          "May 6, 2024 Monday",
          "City Edition",
          "Copyright 2024 Dale Press Ltd. All Rights Reserved",
          "Section: NEWS; Pg. 4",
          "Length: 212 words",
          "Byline: Ada Brook",
          "Body",
          "A fire in an orchard near Dale was put out on Sunday.",
          "Section chiefs of the fire brigade blamed a cigarette.",
          "Load-Date: May 7, 2024",
          "End of Document",
          "Bus route cut",
          "Dale Courier",
          "May 8, 2024 Wednesday",
          "Copyright 2024 Dale Press Ltd. All Rights Reserved",
          "Length: 98 words",
          "Body",
          "The bus to Dale was cut on Tuesday.",
          "Load-Date: May 8, 2024",
          "End of Document");

  private static final List<String> OLDER_NEXIS =
      List.of(
          "1 of 2 DOCUMENTS",
          "Dale Courier (Dale)",
          "May 6, 2014 Tuesday",
          "City Edition",
          "Orchard fire put out",
          "BYLINE: Ada Brook",
          "SECTION: NEWS; Pg. 4",
          "LENGTH: 212 words",
          "A fire in an orchard near Dale was put out on Sunday.",
          "The fire brigade blamed a cigarette.",
          "LOAD-DATE: May 7, 2014",
          "LANGUAGE: ENGLISH",
          "PUBLICATION-TYPE: Newspaper",
          "Copyright 2014 Dale Press Ltd.",
          "2 of 2 DOCUMENTS",
          "Dale Courier (Dale)",
          "May 8, 2014 Thursday",
          "Bus route cut",
          "LENGTH: 98 words",
          "The bus to Dale was cut on Tuesday.",
          "LOAD-DATE: May 8, 2014");

  private static final List<String> FACTIVA =
      List.of(
          "News",
          "Orchard fire put out",
          "By Ada Brook",
          "212 words",
          "6 May 2024",
          "02:00",
          "Dale Courier",
          "DALEC",
          "4",
          "English",
          "Copyright 2024. Dale Press Ltd.",
          "A fire in an orchard near Dale was put out on Sunday.",
          "The fire brigade blamed a cigarette.",
          "Document DALEC00020240506ek560000a",
          "Bus route cut",
          "98 words",
          "8 May 2024",
          "Dale Courier",
          "DALEC",
          "English",
          "(c) 2024 Dale Press Ltd.",
          "The bus to Dale was cut on Tuesday.",
          "Document DALEC00020240508ek580000b");

  @TempDir Path folder;

  private List<ReadOutcome> read(String name, byte[] bytes) throws IOException {
    return Reading.file(folder, name, bytes);
  }

  private List<ReadOutcome> read(String name, List<String> paragraphs) throws IOException {
    String ending = name.substring(name.indexOf('.') + 1);
    return read(
        name,
        switch (ending) {
          case "docx" -> WordFile.docx(paragraphs);
          case "rtf" -> WordFile.rtf(paragraphs);
          case "html" -> utf8("<html><p>" + String.join("</p><p>", paragraphs) + "</p></html>");
          default -> utf8(String.join("\n\n", paragraphs));
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void docx_isReadAsFinalVisibleText() throws IOException {
    Article article =
        Reading.article(
            read(
                "fire.docx",
                WordFile.docx(
                    """
                    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Orchard </w:t></w:r><w:r><w:t>fire</w:t></w:r></w:p>
                    <w:p><w:r><w:t>By Ada Brook</w:t></w:r></w:p><w:p><w:r><w:t>6 May 2024</w:t></w:r></w:p>
                    <w:p><w:r><w:t xml:space="preserve">The fire </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>quickly</w:t></w:r></w:ins>
                    <w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t xml:space="preserve"> died &amp; smoked.</w:t></w:r></w:p>
                    <w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Trees lost: 12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                    """)));

    assertThat(article.headline()).hasValue("Orchard fire");
    assertThat(article.metadata().author()).hasValue("Ada Brook");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(article.body()).isEqualTo("The fire quickly died & smoked.\n\nTrees lost: 12");
  }

  @Test
  void rtf_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "fire.rtf",
                WordFile.rtf(
                    List.of(
                        "{\\b Orchard fire}",
                        "By Ada Brook",
                        "The fire\\rquote s smoke w\\u228?s \\'93thick\\'94.",
                        "It {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt died}} soon."))));

    assertThat(article.headline()).hasValue("Orchard fire");
    assertThat(article.metadata().author()).hasValue("Ada Brook");
    assertThat(article.body()).isEqualTo("The fire’s smoke wäs “thick”.\n\nIt died soon.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nexis.docx", "nexis.rtf", "nexis.html", "nexis.txt"})
  void nexisExport_givesEachArticle(String name) throws IOException {
    List<ReadOutcome> outcomes = read(name, NEXIS);

    assertThat(Reading.ids(outcomes)).containsExactly("nexis-1", "nexis-2");
    Article fire = Reading.article(outcomes, 0);
    assertThat(fire.headline()).hasValue("Orchard fire put out");
    assertThat(fire.body())
        .isEqualTo(
            "A fire in an orchard near Dale was put out on Sunday.\n\n"
                + "Section chiefs of the fire brigade blamed a cigarette.");
    Reading.assertMetadata(fire, "Dale Courier", "Ada Brook", LocalDate.of(2024, 5, 6));
    assertThat(Reading.article(outcomes, 1).body())
        .isEqualTo("The bus to Dale was cut on Tuesday.");
    assertThat(Reading.article(outcomes, 1).headline()).hasValue("Bus route cut");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nexis.docx", "nexis.rtf", "nexis.html", "nexis.txt"})
  void olderNexisExport_givesEachArticle(String name) throws IOException {
    List<ReadOutcome> outcomes = read(name, OLDER_NEXIS);

    assertThat(Reading.ids(outcomes)).containsExactly("nexis-1", "nexis-2");
    Article fire = Reading.article(outcomes, 0);
    assertThat(fire.headline()).hasValue("Orchard fire put out");
    assertThat(fire.body())
        .isEqualTo(
            "A fire in an orchard near Dale was put out on Sunday.\n\n"
                + "The fire brigade blamed a cigarette.");
    Reading.assertMetadata(fire, "Dale Courier (Dale)", "Ada Brook", LocalDate.of(2014, 5, 6));
    assertThat(Reading.article(outcomes, 1).headline()).hasValue("Bus route cut");
  }

  @ParameterizedTest
  @ValueSource(strings = {"factiva.docx", "factiva.rtf", "factiva.html", "factiva.txt"})
  void factivaExport_givesEachArticle(String name) throws IOException {
    List<ReadOutcome> outcomes = read(name, FACTIVA);

    assertThat(Reading.ids(outcomes))
        .containsExactly("DALEC00020240506ek560000a", "DALEC00020240508ek580000b");
    Article fire = Reading.article(outcomes, 0);
    assertThat(fire.headline()).hasValue("Orchard fire put out");
    assertThat(fire.body())
        .isEqualTo(
            "A fire in an orchard near Dale was put out on Sunday.\n\n"
                + "The fire brigade blamed a cigarette.");
    Reading.assertMetadata(fire, "Dale Courier", "Ada Brook", LocalDate.of(2024, 5, 6));
    assertThat(Reading.article(outcomes, 1).body())
        .isEqualTo("The bus to Dale was cut on Tuesday.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.docx", "cut.rtf", "cut.html", "cut.txt"})
  void truncatedExport_yieldsWholeArticlesAndError(String name) throws IOException {
    for (List<String> export : List.of(NEXIS, FACTIVA)) {
      List<ReadOutcome> outcomes = read(name, export.subList(0, export.size() - 1));

      assertThat(Reading.ids(outcomes)).hasSize(1);
      assertThat(((ReadFailure) outcomes.getLast()).message())
          .endsWith(name + ": error: is cut off: the end of its last article is missing");
    }
  }

  @Test
  void cutOffFiles_areReported() throws IOException {
    byte[] docx = WordFile.docx(NEXIS);
    byte[] rtf = WordFile.rtf(NEXIS);

    assertThat(Reading.failure(read("a.docx", Arrays.copyOf(docx, docx.length / 2))))
        .endsWith("a.docx: error: is a damaged or cut-off Word file; get it again");
    assertThat(Reading.failure(read("a.rtf", Arrays.copyOf(rtf, rtf.length / 2))))
        .endsWith("a.rtf: error: is cut-off RTF: its last brace is missing");
  }

  @ParameterizedTest
  @CsvSource({"a.docx, Word", "a.pdf, PDF", "a.rtf, RTF", "a.epub, EPUB"})
  void randomBytes_areADamagedFile(String name, String kind) throws IOException {
    for (int length : List.of(10, 300, 5_000)) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);

      assertThat(Reading.failure(read(name, bytes)))
          .endsWith(name + ": error: is a damaged " + kind + " file; get it again");
    }
  }

  @Test
  void deepNesting_isRead() throws IOException {
    String words = "{".repeat(100_000) + "The fire died." + "}".repeat(100_000);

    assertThat(Reading.article(read("deep.rtf", WordFile.rtf(List.of(words)))).body())
        .isEqualTo("The fire died.");
  }

  @Test
  void oldOrEncryptedDocument_isNamed() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26, 1};

    assertThat(Reading.failure(read("a.docx", old)))
        .contains("a.docx: error: not text but an old or encrypted office document; save ");
  }
}
