package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;

/// Counts the inputs that are no article to build for a reason that many may share.
final class InputCounts {
  private final Map<String, Integer> languages = new TreeMap<>();
  private int duplicates;

  void add(ReadOutcome outcome) {
    switch (outcome) {
      case ReadSkipped skipped -> duplicates += skipped.duplicate() ? 1 : 0;
      case ReadFailure failure ->
          failure.language().ifPresent(language -> languages.merge(language, 1, Integer::sum));
      default -> {}
    }
  }

  /// The counts in a line; absent where all are zero.
  Optional<String> text() {
    List<String> counts = new ArrayList<>();
    if (duplicates > 0) {
      counts.add(Amounts.count(duplicates, "duplicate", "duplicates"));
    }
    if (!languages.isEmpty()) {
      int all = languages.values().stream().mapToInt(Integer::intValue).sum();
      counts.add(
          languages.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", ", all + " in other languages (", ")")));
    }
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of("Not read: " + String.join("; ", counts));
  }
}
