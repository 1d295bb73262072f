package org.newsgraph.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The forms that articles come in.
enum Format {
  TEXT("text", "txt text", "text/plain"),
  MARKDOWN("Markdown", "md markdown", "text/markdown"),
  HTML("HTML", "html htm xhtml", "text/html application/xhtml+xml"),
  JSON_LINES(
      "JSONL", "jsonl ndjson", "application/jsonl application/x-ndjson application/x-jsonlines"),
  JSON("JSON", "json", "application/json application/ld+json application/feed+json"),
  CSV("CSV", "csv tsv tab", "text/csv text/tab-separated-values"),
  XML(
      "XML",
      "xml rss atom newsml",
      "application/rss+xml application/atom+xml application/xml text/xml application/rdf+xml"),
  MAIL("MIME", "mhtml mht eml", "message/rfc822 multipart/related application/x-mimearchive"),
  WARC("WARC", "warc warc.gz", "application/warc"),
  ZIP(
      "ZIP",
      "wacz epub docx",
      "application/wacz application/epub+zip application/zip application/x-zip-compressed"
          + " application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  RIS("RIS", "ris", "application/x-research-info-systems"),
  BIBTEX("BibTeX", "bib bibtex", "application/x-bibtex text/x-bibtex"),
  RTF("RTF", "rtf", "application/rtf text/rtf"),
  PDF("PDF", "pdf", "application/pdf");

  private static final int SNIFFED_BYTES = 1024;
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^[^<]{0,3}\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern XML_START =
      Pattern.compile("(?is)^[^<]{0,3}\\s*<(\\?xml|rss|feed|rdf:RDF|newsItem|newsMessage)\\b.*");
  private static final Pattern RIS_START =
      Pattern.compile("(?s)^[^A-Z]{0,5}TY  - [A-Z]+\\s*\\n[A-Z][A-Z0-9]  - .*");
  private static final Pattern MIME_START =
      Pattern.compile(
          "(?is)^(From|To|Subject|Date|MIME-Version|Received|Return-Path|Delivered-To|Message-ID|X-[\\w-]+): .*\nMIME-Version: .*");
  private static final Pattern JSON_START = Pattern.compile("(?s)^\\s*\\{\\s*\".*");
  private static final Pattern JSON_ARRAY_START = Pattern.compile("(?s)^\\s*\\[\\s*\\{.*");
  // Lines of JSONL begin with a brace; what begins with a name belongs to the line before.
  private static final Pattern JSON_OVER_LINES =
      Pattern.compile("(?s)^[^{\\[]{0,3}\\s*(\\[\\s*[{\\n]|\\{[^\\n]*\\n\\s*\").*");
  private static final Pattern PDF_START = Pattern.compile("(?s)^\\s*%PDF-\\d.*");

  private final String title;
  private final String endings;
  private final String contentTypes;

  /// @param endings of file names, with a space between them, as the content types
  Format(String title, String endings, String contentTypes) {
    this.title = title;
    this.endings = endings;
    this.contentTypes = contentTypes;
  }

  /// What messages call it.
  String title() {
    return title;
  }

  /// Whether its files begin with a mark, so that what has none is of another format.
  boolean hasMark() {
    return this == PDF || this == ZIP || this == RTF;
  }

  /// The format that a file's ending names.
  static Optional<Format> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> words(format.endings).anyMatch(end -> lower.endsWith("." + end)))
        .findFirst();
  }

  /// The format that an HTTP `Content-Type` names.
  static Optional<Format> ofContentType(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> words(format.contentTypes).anyMatch(type::equals))
        .findFirst();
  }

  private static Stream<String> words(String list) {
    return Arrays.stream(list.split(" "));
  }

  /// The format whose mark the first bytes are, so that no name can say otherwise.
  static Optional<Format> certain(byte[] bytes) {
    String start = start(bytes);
    if (PDF_START.matcher(start).matches()) {
      return Optional.of(PDF);
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return Optional.of(ZIP);
    }
    return start.startsWith("WARC/") ? Optional.of(WARC) : Optional.empty();
  }

  /// The format that the first bytes look like; text where nothing else fits.
  static Format sniff(byte[] bytes) {
    String start = start(bytes);
    if (HTML_START.matcher(start).matches()) {
      return HTML;
    }
    if (XML_START.matcher(start).matches()) {
      return XML;
    }
    if (RIS_START.matcher(start).matches()) {
      return RIS;
    }
    if (MIME_START.matcher(start).matches()) {
      return MAIL;
    }
    if (JSON_ARRAY_START.matcher(start).matches()) {
      return JSON;
    }
    return JSON_START.matcher(start).matches() ? linesOrJson(start) : TEXT;
  }

  /// What the first bytes of a file say that its name calls JSONL: JSON printed over several lines
  /// has a first line that is no object.
  static Format linesOrJson(byte[] bytes) {
    return linesOrJson(start(bytes));
  }

  private static Format linesOrJson(String start) {
    return JSON_OVER_LINES.matcher(start).matches() ? JSON : JSON_LINES;
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
  }
}
