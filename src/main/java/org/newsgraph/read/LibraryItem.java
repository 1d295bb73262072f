package org.newsgraph.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An article in a library of references such as Zotero's.
///
/// @param files the paths of what is attached, as the export writes them
/// @param whole whether the file has its end
record LibraryItem(
    Map<ArticleField, String> fields,
    Optional<String> summary,
    List<String> files,
    Part part,
    boolean whole) {
  LibraryItem {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }

  /// An item whose end is there.
  LibraryItem(
      Map<ArticleField, String> fields, Optional<String> summary, List<String> files, Part part) {
    this(fields, summary, files, part, true);
  }

  /// "Moe, Lena" as the name is said.
  static String name(String written) {
    String[] parts = written.split(",", 2);
    return parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : written.strip();
  }
}
