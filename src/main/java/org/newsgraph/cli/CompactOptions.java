package org.newsgraph.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Option;

/// Whether a command that writes much compacts the store by itself.
///
/// How many times as much room as the graph needs a store may take is a matter of time: compacting
/// costs what writing all of it once costs.
final class CompactOptions {

  /// When all is written: the next builds then find room to grow in before it pays again.
  static final int AT_THE_END = 3;

  /// While articles come, so that a long build does not fill the disk before its end.
  private static final int MEANWHILE = 4;

  private final InstantSource clock;
  private final OutputOptions output;

  @Option(
      names = "--no-compact",
      description = "Do not free disk space at the end; newsgraph compact does it later.")
  private boolean leftOut;

  private boolean failed;

  CompactOptions(Console console, OutputOptions output) {
    this.clock = console.clock();
    this.output = output;
  }

  /// Compacts between two writes where the store has grown very much.
  void meanwhile(Store store, Consumer<String> note) {
    compactWhereGrown(store, MEANWHILE, note);
  }

  /// Compacts after the last write where that pays.
  void atTheEnd(Store store) {
    compactWhereGrown(store, AT_THE_END, output::note);
  }

  /// What is written is safe whether or not this succeeds: a failure is told and not tried again.
  private void compactWhereGrown(Store store, int times, Consumer<String> note) {
    if (leftOut || failed || !(store instanceof Tdb2Store local) || !local.space().isGrown(times)) {
      return;
    }
    try {
      note.accept(compact(local, clock));
    } catch (StoreException e) {
      failed = true;
      note.accept("not compacted: " + e.getMessage());
    }
  }

  /// Compacts the store and says what that brought.
  static String compact(Tdb2Store store, InstantSource clock) {
    Instant start = clock.instant();
    long before = store.space().allocated();
    store.compact();
    return "compacted \"%s\" from %s to %s in %s"
        .formatted(
            store.location(),
            Amounts.bytes(before),
            Amounts.bytes(store.space().allocated()),
            Amounts.time(Duration.between(start, clock.instant())));
  }
}
