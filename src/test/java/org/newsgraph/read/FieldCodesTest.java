package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;

/// Exports of Factiva with its index: each value behind a code, in tables or in lines.
class FieldCodesTest {

  /// A code with the paragraphs of its value.
  private record Field(String code, List<String> value) {
    static Field of(String code, String... value) {
      return new Field(code, List.of(value));
    }
  }

  private static final List<Field> QUARRY =
      List.of(
          Field.of("SE", "Region"),
          Field.of("HD", "Quarry floods after", "third storm"),
          Field.of("BY", "By Nils Arp, Staff Writer"),
          Field.of("CR", "Vale Wire"),
          Field.of("WC", "64 words"),
          Field.of("PD", "5 April 2021"),
          Field.of("ET", "04:10"),
          Field.of("SN", "Marl Gazette"),
          Field.of("SC", "MARLG"),
          Field.of("ED", "First"),
          Field.of("PG", "7"),
          Field.of("LA", "English"),
          Field.of("CY", "Copyright 2021 Marl Press"),
          Field.of("LP", "The quarry at Marl filled with water in the night to Monday."),
          Field.of(
              "TD",
              "Its pumps had failed, the owner said. \"We have no others,\" he added, and sent home"
                  + " the forty people of the early shift, who had come from three villages and"
                  + " could not reach their lockers.",
              "IN MARL itself no house was hurt.",
              "PG is how the pumps are called."),
          Field.of("CO", "marlqy : Marl Quarry Ltd"),
          Field.of("IN", "i2 : Mining"),
          Field.of("NS", "gweat : Weather"),
          Field.of("RE", "marl : Marl"),
          Field.of("PUB", "Marl Press Ltd"),
          Field.of("AN", "Document MARLG00020210405eh4500001"));

  private static final List<Field> CHOIR =
      List.of(
          Field.of("HD", "Choir loses its hall"),
          Field.of("WC", "21 words"),
          Field.of("PD", "6 April 2021"),
          Field.of("SN", "Marl Gazette"),
          Field.of("SC", "MARLG"),
          Field.of("LA", "English"),
          Field.of("CY", "(c) 2021 Marl Press"),
          Field.of("LP", "The choir of Marl has to leave its hall."),
          Field.of("RE", "marl : Marl"),
          Field.of("AN", "Document MARLG00020210406eh4600002"));

  @TempDir Path folder;

  private static String each(List<Field> fields, String form, String between) {
    return fields.stream()
        .map(field -> form.formatted(field.code(), String.join(between, field.value())))
        .collect(Collectors.joining());
  }

  private static String docxTable(List<Field> fields) {
    return "<w:tbl>"
        + each(
            fields,
            "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>",
            "</w:t></w:r></w:p><w:p><w:r><w:t>")
        + "</w:tbl>";
  }

  private static List<String> lines(List<Field> fields) {
    return fields.stream()
        .flatMap(field -> Stream.concat(Stream.of(field.code()), field.value().stream()))
        .toList();
  }

  /// The two articles as a file of the format and the layout that the name tells.
  private List<ReadOutcome> read(String name) throws IOException {
    List<Field> all = Stream.of(QUARRY, CHOIR).flatMap(List::stream).toList();
    return switch (name) {
      case "table.docx" ->
          Reading.file(folder, name, WordFile.docx(docxTable(QUARRY) + docxTable(CHOIR)));
      case "lines.docx" -> Reading.file(folder, name, WordFile.docx(lines(all)));
      case "table.rtf" ->
          Reading.file(
              folder,
              name,
              "{\\rtf1\\ansi\n"
                  + each(
                      all,
                      "\\trowd\\cellx900\\cellx9000\\pard\\intbl{\\b %s\\~}\\cell %s\\cell\\row\n",
                      "\\par ")
                  + "}");
      case "lines.rtf" -> Reading.file(folder, name, WordFile.rtf(lines(all)));
      case "table.html" ->
          Reading.file(
              folder,
              name,
              "<html><body>"
                  + Stream.of(QUARRY, CHOIR)
                      .map(
                          article ->
                              "<div class=article><table>"
                                  + each(
                                      article,
                                      "<tr><td"
                                          + " class=index><b>%s</b>&nbsp;</td><td><p>%s</p></td></tr>",
                                      "</p><p>")
                                  + "</table></div>")
                      .collect(Collectors.joining("<br>")));
      default -> Reading.file(folder, name, each(all, "%s %s\n\n", "\n"));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"table.docx", "lines.docx", "table.rtf", "lines.rtf", "table.html", "spaces.txt"})
  void export_givesEachArticleWithItsMetadata(String name) throws IOException {
    List<ReadOutcome> outcomes = read(name);

    assertThat(Reading.ids(outcomes))
        .containsExactly("MARLG00020210405eh4500001", "MARLG00020210406eh4600002");
    Article quarry = Reading.article(outcomes, 0);
    assertThat(quarry.headline()).hasValue("Quarry floods after third storm");
    assertThat(quarry.metadata().section()).hasValue("Region");
    assertThat(quarry.metadata().language()).hasValue("en");
    Reading.assertMetadata(quarry, "Marl Gazette", "Nils Arp", LocalDate.of(2021, 4, 5));
    assertThat(quarry.body())
        .startsWith("The quarry at Marl filled with water in the night to Monday.\n\nIts pumps")
        .doesNotContain("Mining", "Copyright");
    Article choir = Reading.article(outcomes, 1);
    assertThat(choir.headline()).hasValue("Choir loses its hall");
    assertThat(choir.metadata().author()).isEmpty();
    assertThat(choir.body()).isEqualTo("The choir of Marl has to leave its hall.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.docx", "lines.docx", "table.rtf", "lines.rtf", "table.html"})
  void codeLikeWords_inText_stayInBody(String name) throws IOException {
    assertThat(Reading.article(read(name), 0).body())
        .endsWith(
            """
            their lockers.

            IN MARL itself no house was hurt.

            PG is how the pumps are called.\
            """);
  }

  @Test
  void articleWithoutText_isReported() throws IOException {
    List<Field> cut = CHOIR.stream().filter(field -> !field.code().equals("LP")).toList();

    assertThat(Reading.failure(Reading.file(folder, "cut.rtf", WordFile.rtf(lines(cut)))))
        .endsWith("cut.rtf#1: error: holds no text");
  }
}
