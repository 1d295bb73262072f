package org.newsgraph.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads the text layer of a PDF: one article, whose pages are remembered.
///
/// Paper has no paragraphs, columns or headlines, only letters at places: [PaperText] finds them.
/// What the file's properties say is left alone, since title and author there are mostly those of a
/// template, and the date is the day on which the file was made.
final class PdfReader {
  private static final int END_BYTES = 2048;

  private final ReadOptions options;

  PdfReader(ReadOptions options) {
    this.options = options;
  }

  /// The draft of a PDF.
  ///
  /// @throws ReadException where it is encrypted, cut off or without text
  Draft read(byte[] bytes) throws ReadException, IOException {
    int begin = Math.max(0, bytes.length - END_BYTES);
    String end = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw new ReadException("is a cut-off PDF: its end is missing; get it again");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return draft(document);
    } catch (InvalidPasswordException e) {
      throw new ReadException("is an encrypted PDF; save it without a password");
    }
  }

  private Draft draft(PDDocument document) throws ReadException, IOException {
    List<PaperPage> pages = new PdfGlyphs(options.maxCharacters()).pages(document);
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).lines().isEmpty()) {
        empty.add(i + 1);
      }
    }
    if (empty.size() == pages.size()) {
      throw new ReadException(
          "is a PDF without text, such as a scan; add a text layer to it by OCR (ocrmypdf does so)");
    }
    PaperText paper = PaperText.of(pages);
    PaperHead head = PaperHead.of(paper.text());
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.putAll(head.fields());
    paper.headline().ifPresent(line -> fields.put(ArticleField.TITLE, line));
    List<String> warnings =
        empty.isEmpty()
            ? List.of()
            : List.of(
                "there is no text on page %s, which may be scanned"
                    .formatted(
                        empty.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    return new Draft(
        fields,
        paper.text().substring(head.length()),
        warnings,
        options.leftOut() ? paper.leftOut() : List.of(),
        paper.pageStarts().stream().map(start -> Math.max(0, start - head.length())).toList());
  }
}
