package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Comparator;

/// Which part a record's article belongs to, and its place in it.
record PartKey(int part, RecordKey record) implements Comparable<PartKey>, Serializable {

  private static final Comparator<PartKey> ORDER =
      Comparator.comparingInt(PartKey::part).thenComparing(PartKey::record);

  @Override
  public int compareTo(PartKey other) {
    return ORDER.compare(this, other);
  }
}
