package org.newsgraph.link;

import java.util.Map;

/// What an index was made from, and how far.
///
/// @param dump the dump's file name
/// @param dumpDate the day in the dump's name, else the day on which its file was last changed
/// @param sha256 of the dump's file
/// @param settings languages and classes kept, as text
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

  private static final String FORMAT = "1";

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

  static IndexInfo of(Map<String, String> data) {
    if (!FORMAT.equals(data.get("format"))) {
      throw new IllegalArgumentException(
          "the index is of format \"%s\", not \"%s\"; make it again with newsgraph wikidata index"
              .formatted(data.get("format"), FORMAT));
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

  IndexInfo at(long newLines, long newItems, boolean nowComplete) {
    return new IndexInfo(dump, dumpDate, sha256, settings, newLines, newItems, nowComplete);
  }
}
