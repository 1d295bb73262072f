package org.newsgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Prints lines at places of a PDF's pages, as a typesetter does.
final class PrintedPage implements AutoCloseable {
  private static final double LEADING = 1.2;

  private final PDPageContentStream content;

  PrintedPage(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  /// Prints lines below each other, the first one's baseline so far below the page's top.
  PrintedPage lines(double left, double top, double size, List<String> lines) throws IOException {
    double y = PDRectangle.A4.getHeight() - top;
    for (String line : lines) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), (float) size);
      content.newLineAtOffset((float) left, (float) y);
      content.showText(line);
      content.endText();
      y -= size * LEADING;
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  static void encrypt(PDDocument document, String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }
}
