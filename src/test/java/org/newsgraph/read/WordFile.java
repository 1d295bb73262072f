package org.newsgraph.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes DOCX and RTF of paragraphs, as word processors write them.
final class WordFile {

  private WordFile() {}

  static byte[] docx(String body) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            .getBytes(StandardCharsets.UTF_8));
    files.put(
        Docx.TEXT,
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body>
        </w:document>
        """
            .formatted(body)
            .getBytes(StandardCharsets.UTF_8));
    return WebArchive.zip(files);
  }

  static byte[] docx(List<String> paragraphs) throws IOException {
    return docx(
        paragraphs.stream()
            .map("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"::formatted)
            .collect(Collectors.joining()));
  }

  static byte[] rtf(List<String> paragraphs) {
    return paragraphs.stream()
        .map(text -> "\\pard " + text + "\\par\n")
        .collect(
            Collectors.joining(
                "",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title Template}}\n",
                "}"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
