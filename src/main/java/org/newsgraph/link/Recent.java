package org.newsgraph.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps what was asked for last.
final class Recent<K, V> extends LinkedHashMap<K, V> {

  private final int most;

  private Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  /// A map of at most so many entries. Safe for use by many threads.
  static <K, V> Map<K, V> map(int most) {
    return Collections.synchronizedMap(new Recent<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
