package org.newsgraph.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an index was made from, and how far.
///
/// @param dump the dump's file name
/// @param dumpDate the day in the dump's name, else the day on which its file was last changed
/// @param sha256 of the dump's file
/// @param settings languages, classes and properties kept, as text
/// @param lines how many lines of the dump are worked in
/// @param items how many items the index holds
/// @param complete whether the dump was read to its end
public record IndexInfo(
    String dump,
    String dumpDate,
    String sha256,
    String settings,
    long lines,
    long items,
    boolean complete) {

  /// 2: times with their precision, and all values of the properties that are compared.
  private static final String FORMAT = "2";

  Map<String, String> toMap() {
    return Map.of(
        "format", FORMAT,
        "dump", dump,
        "dumpDate", dumpDate,
        "sha256", sha256,
        "settings", settings,
        "lines", Long.toString(lines),
        "items", Long.toString(items),
        "complete", Boolean.toString(complete));
  }

  static IndexInfo of(Map<String, String> data, Path directory) {
    if (!FORMAT.equals(data.get("format"))) {
      throw new IllegalStateException(
          ("the index at \"%s\" is of format %s, this program reads format %s; remove the directory"
                  + " and make it again: newsgraph wikidata index DUMP --index %s")
              .formatted(directory, data.get("format"), FORMAT, directory));
    }
    return new IndexInfo(
        data.getOrDefault("dump", ""),
        data.getOrDefault("dumpDate", ""),
        data.getOrDefault("sha256", ""),
        data.getOrDefault("settings", ""),
        Long.parseLong(data.getOrDefault("lines", "0")),
        Long.parseLong(data.getOrDefault("items", "0")),
        Boolean.parseBoolean(data.get("complete")));
  }

  /// Whether all values of the property are in the index, as comparing needs it.
  public boolean compares(String property) {
    return List.of(settings.split("[ ,]+")).contains(property);
  }

  IndexInfo at(long newLines, long newItems, boolean nowComplete) {
    return new IndexInfo(dump, dumpDate, sha256, settings, newLines, newItems, nowComplete);
  }
}
