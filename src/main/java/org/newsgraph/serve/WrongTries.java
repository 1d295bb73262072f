package org.newsgraph.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Counts wrong passwords by client, so that nobody can try many.
final class WrongTries {

  /// How long a wrong try counts.
  static final int SECONDS = 60;

  private static final int ALLOWED = 20;
  private static final int CLIENTS = 10_000;

  /// The clients with the times of their wrong tries; who tried longest ago is forgotten first.
  private final Map<String, Deque<Long>> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
          return size() > CLIENTS;
        }
      };

  /// Whether the client has tried too often within the last minute.
  synchronized boolean isBarred(String client) {
    return recent(client).size() >= ALLOWED;
  }

  synchronized void add(String client) {
    Deque<Long> times = recent(client);
    times.addLast(System.nanoTime());
    tries.put(client, times);
  }

  private Deque<Long> recent(String client) {
    Deque<Long> times = tries.getOrDefault(client, new ArrayDeque<>());
    long oldest = System.nanoTime() - TimeUnit.SECONDS.toNanos(SECONDS);
    while (!times.isEmpty() && times.getFirst() - oldest < 0) {
      times.removeFirst();
    }
    return times;
  }
}
