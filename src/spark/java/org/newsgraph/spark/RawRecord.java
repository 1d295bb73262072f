package org.newsgraph.spark;

import java.io.Serializable;

/// A record as it lies in the corpus.
///
/// @param key with the index 0
/// @param line a line of JSONL; empty where the record is the file itself, which is read only where
///   it is needed
record RawRecord(RecordKey key, byte[] line) implements Serializable {

  static RawRecord line(int file, long offset, byte[] line) {
    return new RawRecord(new RecordKey(file, offset, 0), line);
  }

  static RawRecord file(int file) {
    return new RawRecord(new RecordKey(file, 0, 0), new byte[0]);
  }
}
