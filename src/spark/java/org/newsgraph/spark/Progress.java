package org.newsgraph.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells how far a job is, and keeps what is finished: a job that is stopped loses the parts that
/// were being written and those of the last seconds.
final class Progress implements AutoCloseable {

  private static final int SECONDS = 15;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("progress").factory());
  private final OutputFolder folder;
  private final Manifest before;
  private final Counters counters;
  private final long total;
  private final PrintStream err;
  private final long start = System.nanoTime();
  private int kept;

  Progress(OutputFolder folder, Manifest before, Counters counters, long total, PrintStream err) {
    this.folder = folder;
    this.before = before;
    this.counters = counters;
    this.total = total;
    this.err = err;
    var unused = timer.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void tick() {
    try {
      if (keep()) {
        err.println(line());
      }
    } catch (IOException e) {
      err.println("the manifest could not be written, it is tried again: " + e.getMessage());
    }
  }

  /// Writes the manifest where there is something new.
  private synchronized boolean keep() throws IOException {
    List<Manifest.Part> parts = counters.finished();
    if (parts.size() == kept) {
      return false;
    }
    folder.write(before.with(parts));
    kept = parts.size();
    return true;
  }

  private String line() {
    long done = counters.articles().value() + counters.failures().value();
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%d of %d articles, %d of them failed, %.1f a second, about %.0f min left",
        done,
        total,
        counters.failures().value(),
        done / seconds,
        Math.ceil((total - done) / Math.max(done / seconds, 1e-9) / 60));
  }

  /// Writes the manifest for the last time.
  Manifest finish() throws IOException {
    close();
    Manifest manifest = before.with(counters.finished());
    folder.write(manifest);
    return manifest;
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      boolean ended = timer.awaitTermination(1, TimeUnit.MINUTES);
      if (ended) {
        keep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      err.println("the manifest could not be written: " + e.getMessage());
    }
  }
}
