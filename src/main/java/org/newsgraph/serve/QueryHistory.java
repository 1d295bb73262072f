package org.newsgraph.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How queries went a short while ago, by their text: answered, or ended before.
final class QueryHistory {

  private static final int MOST = 1000;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private record Outcome(boolean answered, long nanoTime) {}

  private final Map<String, Outcome> outcomes =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(String query, boolean answered) {
    outcomes.remove(query);
    outcomes.put(query, new Outcome(answered, System.nanoTime()));
  }

  boolean wasAnswered(String query) {
    return went(query, true);
  }

  boolean wasEnded(String query) {
    return went(query, false);
  }

  private synchronized boolean went(String query, boolean answered) {
    Outcome last = outcomes.get(query);
    return last != null
        && last.answered == answered
        && System.nanoTime() - last.nanoTime < KEPT.toNanos();
  }
}
