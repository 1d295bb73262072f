package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Comparator;

/// Where a record lies in a corpus; the order of keys is that of the corpus.
///
/// @param file the file's number
/// @param offset of a line its first byte, of a row its number; 0 where the file is the record
/// @param index of an article among those of the record
record RecordKey(int file, long offset, int index) implements Comparable<RecordKey>, Serializable {

  private static final Comparator<RecordKey> ORDER =
      Comparator.comparingInt(RecordKey::file)
          .thenComparingLong(RecordKey::offset)
          .thenComparingInt(RecordKey::index);

  @Override
  public int compareTo(RecordKey other) {
    return ORDER.compare(this, other);
  }
}
