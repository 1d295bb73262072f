package org.newsgraph.relate;

import java.util.Arrays;

/// Gathers the features of one pair: each is a number, the hash of what it says, in a fixed range.
///
/// The hash is fixed by this class alone, so that a model fits the program on every machine.
final class FeatureSet {

  /// How many buckets there are; a power of two.
  static final int BUCKETS = 1 << 20;

  private int[] buckets = new int[256];
  private int size;

  /// Adds the feature that a template and what fills it make.
  void add(int template, long first) {
    put(mix(template * 0x9E3779B97F4A7C15L + first));
  }

  void add(int template, long first, long second) {
    put(mix(mix(template * 0x9E3779B97F4A7C15L + first) + second));
  }

  void add(int template, long first, long second, long third) {
    put(mix(mix(mix(template * 0x9E3779B97F4A7C15L + first) + second) + third));
  }

  void add(int template, long first, long second, long third, long fourth) {
    add(template, first, second, mix(third * 31 + 7) + fourth);
  }

  private void put(long hash) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, 2 * size);
    }
    buckets[size++] = (int) (hash >>> 44);
  }

  /// The buckets, sorted, each once; empties the set.
  int[] take() {
    Arrays.sort(buckets, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || buckets[i] != buckets[i - 1]) {
        buckets[kept++] = buckets[i];
      }
    }
    size = 0;
    return Arrays.copyOf(buckets, kept);
  }

  /// The hash of a word.
  static long hash(String word) {
    return mix(word.hashCode());
  }

  /// Mixes the bits of a number (the finalizer of SplitMix64: Steele, Lea and Flood 2014).
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
