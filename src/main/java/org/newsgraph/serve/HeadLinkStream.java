package org.newsgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds a link to the head of SPARQL results in JSON or XML as they are written.
///
/// Both formats have a place there for "more information about the results": `head.link` (SPARQL
/// 1.1 Query Results JSON Format, 3.1.2) and `<link href>` (SPARQL Query Results XML Format,
/// 2.3.1). CSV and TSV have none.
final class HeadLinkStream extends ServletOutputStream {

  /// The head's beginning lies within this, even with many variables before an XML head's end.
  private static final int LOOKED_AT = 64 * 1024;

  private static final Pattern JSON = Pattern.compile("\\A\\s*\\{\\s*\"head\"\\s*:\\s*\\{");
  private static final Pattern XML = Pattern.compile("</head>|<head\\s*/>");

  private final ServletOutputStream output;
  private final String link;
  private final ByteArrayOutputStream begin = new ByteArrayOutputStream();
  private boolean passed;

  HeadLinkStream(ServletOutputStream output, String link) {
    this.output = output;
    this.link = link;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int start, int length) throws IOException {
    if (passed) {
      output.write(octets, start, length);
      return;
    }
    begin.write(octets, start, length);
    // Latin-1, in which each octet is a character and comes back as it was.
    String seen = begin.toString(StandardCharsets.ISO_8859_1);
    Optional<String> linked = withLink(seen);
    if (linked.isPresent() || begin.size() > LOOKED_AT || hasNoHead(seen)) {
      pass(linked.orElse(seen));
    }
  }

  private static boolean hasNoHead(String seen) {
    String text = seen.stripLeading();
    return !text.isEmpty() && text.charAt(0) != '{' && text.charAt(0) != '<';
  }

  private Optional<String> withLink(String seen) {
    Matcher json = JSON.matcher(seen);
    if (json.find()) {
      return Optional.of(
          json.group() + "\n    \"link\": [ \"" + link + "\" ] ," + seen.substring(json.end()));
    }
    Matcher xml = XML.matcher(seen);
    if (seen.stripLeading().startsWith("<") && xml.find()) {
      // Its host is one that the HostFilter knows, so nothing in it needs escaping.
      String element = "<link href=\"" + link + "\"/>";
      String head =
          xml.group().startsWith("</") ? element + "</head>" : "<head>" + element + "</head>";
      return Optional.of(seen.substring(0, xml.start()) + head + seen.substring(xml.end()));
    }
    return Optional.empty();
  }

  private void pass(String text) throws IOException {
    passed = true;
    output.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void flush() throws IOException {
    if (passed) {
      output.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (!passed) {
      pass(begin.toString(StandardCharsets.ISO_8859_1));
    }
    output.close();
  }

  @Override
  public boolean isReady() {
    return output.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    output.setWriteListener(listener);
  }
}
