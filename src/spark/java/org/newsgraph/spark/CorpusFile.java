package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.read.RecordReader;

/// A file of a corpus.
///
/// @param path as Hadoop names it
/// @param name its path below the folder that was named
record CorpusFile(String path, String name, Kind kind, long bytes) implements Serializable {

  private static final Pattern ENDING =
      Pattern.compile("\\.(jsonl|ndjson)(\\.gz)?$|\\.parquet$", Pattern.CASE_INSENSITIVE);

  /// What a file holds.
  enum Kind {
    /// A JSON object a line, perhaps compressed by gzip.
    LINES,
    /// Parquet: an article a row.
    TABLE,
    /// One article, or an archive of some.
    DOCUMENT
  }

  /// What a file of this name holds; empty where it is not read.
  static Optional<Kind> kind(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || name.startsWith("_")) {
      return Optional.empty();
    }
    if (name.endsWith(".parquet")) {
      return Optional.of(Kind.TABLE);
    }
    if (RecordReader.isJsonLines(name.replaceFirst("\\.gz$", ""))) {
      return Optional.of(Kind.LINES);
    }
    return RecordReader.isReadable(fileName) ? Optional.of(Kind.DOCUMENT) : Optional.empty();
  }

  /// The file's own name, without folders.
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// What messages call a record of this file.
  String place(RecordKey key) {
    return kind == Kind.DOCUMENT ? path : path + "@" + key.offset();
  }

  /// The id that a record has where it brings none.
  String id(RecordKey key) {
    return ENDING.matcher(name).replaceFirst("").replace('/', '-') + "-" + key.offset();
  }
}
