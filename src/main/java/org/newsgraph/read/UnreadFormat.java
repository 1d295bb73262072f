package org.newsgraph.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Knows formats that articles come in but that are not read, and what can be done with them.
final class UnreadFormat {
  private static final String AS_DOCX = "save it as DOCX";
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("doc", "an old Word document; " + AS_DOCX),
          Map.entry("odt", "an OpenDocument text; " + AS_DOCX),
          Map.entry("pages", "a Pages document; export it as DOCX"),
          Map.entry("xls", "a spreadsheet; save it as CSV with a header"),
          Map.entry("xlsx", "a spreadsheet; save it as CSV with a header"),
          Map.entry("webarchive", "a Safari web archive; save the page as HTML or PDF"),
          Map.entry("mbox", "a mailbox; save its mails as .eml"),
          Map.entry("mobi", "a Kindle book; convert it to EPUB"),
          Map.entry("azw3", "a Kindle book; convert it to EPUB"),
          Map.entry("zip", "an archive; unpack it"),
          Map.entry("gz", "an archive; unpack it"));

  private UnreadFormat() {}

  /// What a file is by its ending and what can be done; absent where nothing is known of it.
  static Optional<String> ofFileName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ADVICE.get(ending));
  }
}
