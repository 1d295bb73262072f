package org.newsgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes web archives and other files that hold files, in the forms that crawlers and editors
/// write.
final class WebArchive {

  private WebArchive() {}

  /// A WARC record of an answer over HTTP.
  static String answer(String address, String status, String type, String body) {
    String http =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, body.getBytes(StandardCharsets.UTF_8).length, body);
    return """
        WARC/1.1
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>
        WARC-Target-URI: %s
        WARC-Date: 2024-05-06T08:00:00Z
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        """
            .formatted(address.length(), address, http.getBytes(StandardCharsets.UTF_8).length)
            .replace("\n", "\r\n")
        + http
        + "\r\n\r\n";
  }

  /// Each record in a gzip member of its own.
  static byte[] gzip(String... records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String record : records) {
      try (OutputStream member = new GZIPOutputStream(bytes)) {
        member.write(record.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /// A ZIP file of the given files.
  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
