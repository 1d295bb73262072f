package org.newsgraph.spark;

import java.io.IOException;
import java.util.Optional;
import org.newsgraph.pipeline.Analyser;

/// The analyser of an executor's process, which all its tasks share.
final class ExecutorAnalyser {

  private record Loaded(JobSettings settings, Analyser analyser) {}

  private static Optional<Loaded> loaded = Optional.empty();

  private ExecutorAnalyser() {}

  /// The analyser of these settings, loaded by the first task that asks.
  static synchronized Analyser of(JobSettings settings) throws IOException {
    if (loaded.filter(known -> known.settings().equals(settings)).isEmpty()) {
      // One of other settings is that of an earlier job in this process, whose tasks have ended.
      loaded = Optional.of(new Loaded(settings, Analyser.load(settings.here())));
    }
    return loaded.orElseThrow().analyser();
  }
}
