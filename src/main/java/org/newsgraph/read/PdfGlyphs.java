package org.newsgraph.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the letters of a PDF with their places, page by page, and puts them together to pieces of
/// lines.
final class PdfGlyphs extends PDFTextStripper {
  // In ems: letters stand closer than a word space, words closer than columns.
  private static final double WORD_GAP = 0.18;
  private static final double PIECE_GAP = 0.9;
  private static final double SAME_LINE = 0.3;

  private final int maxCharacters;
  private final List<PaperPage> pages = new ArrayList<>();
  private int characters;

  PdfGlyphs(int maxCharacters) {
    this.maxCharacters = maxCharacters;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /// The pages of a document; no more of them than fill an article.
  List<PaperPage> pages(PDDocument document) throws IOException {
    int count = document.getNumberOfPages();
    for (int page = 1; page <= count && characters <= maxCharacters; page++) {
      setStartPage(page);
      setEndPage(page);
      int before = pages.size();
      writeText(document, Writer.nullWriter());
      if (pages.size() == before) {
        pages.add(new PaperPage(0, List.of()));
      }
    }
    return pages;
  }

  @Override
  protected void writePage() {
    List<TextPosition> glyphs = new ArrayList<>();
    charactersByArticle.forEach(glyphs::addAll);
    double direction = mainDirection(glyphs);
    List<PaperLine> lines = new ArrayList<>();
    PaperLine.Builder line = new PaperLine.Builder();
    for (TextPosition glyph : glyphs) {
      if (glyph.getDir() != direction || glyph.getUnicode() == null) {
        continue;
      }
      add(glyph, line, lines);
    }
    line.build().ifPresent(lines::add);
    double height = glyphs.isEmpty() ? 0 : height(glyphs.getFirst(), direction);
    characters += lines.stream().mapToInt(one -> one.text().length()).sum();
    pages.add(new PaperPage(height, lines));
  }

  private static void add(TextPosition glyph, PaperLine.Builder line, List<PaperLine> lines) {
    double size = Math.max(1, glyph.getFontSizeInPt());
    double left = glyph.getXDirAdj();
    double gap = left - line.right();
    boolean sameLine =
        !line.isEmpty()
            && Math.abs(glyph.getYDirAdj() - line.baseline()) < SAME_LINE * size
            && gap > -size
            && gap < PIECE_GAP * size;
    if (!sameLine) {
      line.build().ifPresent(lines::add);
      line.clear();
    }
    line.add(
        glyph.getUnicode(),
        left,
        left + glyph.getWidthDirAdj(),
        glyph.getYDirAdj(),
        size,
        !line.isEmpty() && gap > WORD_GAP * size);
  }

  private static double mainDirection(List<TextPosition> glyphs) {
    Map<Double, Integer> counts = new TreeMap<>();
    glyphs.forEach(glyph -> counts.merge((double) glyph.getDir(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  private static double height(TextPosition glyph, double direction) {
    return direction % 180 == 0 ? glyph.getPageHeight() : glyph.getPageWidth();
  }
}
