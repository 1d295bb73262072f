package org.newsgraph.serve;

import java.util.ArrayList;
import java.util.List;

/// How long many answers took, and which were none.
final class Timings {

  private final List<Long> milliseconds = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  synchronized void add(long taken) {
    milliseconds.add(taken);
  }

  synchronized void fail(String error) {
    errors.add(error);
  }

  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  synchronized int count() {
    return milliseconds.size();
  }

  /// The time within which this share of the answers came.
  synchronized long quantile(double share) {
    List<Long> sorted = milliseconds.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
  }

  @Override
  public String toString() {
    return "%d answers, %d errors, median %d ms, p95 %d ms, p99 %d ms, longest %d ms"
        .formatted(
            count(), errors().size(), quantile(0.5), quantile(0.95), quantile(0.99), quantile(1));
  }
}
