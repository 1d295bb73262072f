package org.newsgraph.spark;

import org.apache.spark.Partitioner;

/// Puts each part into a partition of its own.
final class ByPart extends Partitioner {

  private final int parts;

  ByPart(int parts) {
    this.parts = parts;
  }

  @Override
  public int numPartitions() {
    return parts;
  }

  @Override
  public int getPartition(Object key) {
    return ((PartKey) key).part();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByPart same && same.parts == parts;
  }

  @Override
  public int hashCode() {
    return parts;
  }
}
