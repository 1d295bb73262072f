package org.newsgraph.link;

/// Hears how the making of an index goes.
public interface IndexListener {

  /// The two readings of a dump.
  enum Phase {
    /// Classes and references are counted.
    SURVEY,
    /// Items are written.
    INDEX
  }

  /// So many bytes of the dump's file are read in this phase, and so many items seen.
  void progressed(Phase phase, long bytes, long totalBytes, long items);

  /// The index was begun before and goes on behind the given line.
  void resumed(long lines);

  /// A line could not be read; the rest goes on.
  void skipped(long line, String reason);
}
