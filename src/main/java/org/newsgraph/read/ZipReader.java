package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the formats that are ZIP files within: tells them by the files they hold.
final class ZipReader {
  private final ReadOptions options;

  ZipReader(ReadOptions options) {
    this.options = options;
  }

  /// The drafts of a ZIP file.
  ///
  /// @throws ReadException where it is of a kind that is not read
  Drafts read(byte[] bytes) throws ReadException, IOException {
    try (ZipFiles zip = new ZipFiles(bytes, options.maxFileBytes())) {
      if (zip.isEncrypted()) {
        throw new ReadException("is encrypted; save it without a password");
      }
      List<String> names = zip.names();
      List<String> warcs =
          names.stream().filter(name -> name.matches("archive/[^/]+\\.warc(\\.gz)?")).toList();
      if (!warcs.isEmpty()) {
        return wacz(zip, warcs);
      }
      String type = zip.mimeType();
      if (type.equals("application/epub+zip")) {
        return Epub.drafts(zip);
      }
      if (names.contains(Docx.TEXT)) {
        return Docx.drafts(zip);
      }
      throw new ReadException(unread(names, type));
    }
  }

  private Drafts wacz(ZipFiles zip, List<String> warcs) throws IOException {
    List<Drafts> archives = new ArrayList<>();
    for (String name : warcs) {
      archives.add(
          new WarcDrafts(
              new ByteArrayInputStream(zip.bytes(name)),
              Optional.of(name.substring(name.lastIndexOf('/') + 1)),
              options));
    }
    return new JoinedDrafts(archives);
  }

  private static String unread(List<String> names, String type) {
    if (type.contains("opendocument")) {
      return "is an OpenDocument file; save it as DOCX or PDF";
    }
    if (names.contains("xl/workbook.xml")) {
      return "is a spreadsheet; save it as CSV with a header";
    }
    if (names.contains("ppt/presentation.xml")) {
      return "is a presentation; save it as PDF";
    }
    return "is a ZIP archive; unpack it and name the folder";
  }
}
