package org.newsgraph.site;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.serve.ServedGraph;

/// Something that takes long to read from the store: read in the background, once per version of
/// the store, and remembered.
///
/// Where it is not ready soon the former one is given, so that no reader waits for a count. Safe
/// for use by many threads.
final class Remembered<T> {

  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final long NONE = -1;

  private final DatasetGraph dataset;
  private final Supplier<T> reading;
  private final Executor background;
  private long version = NONE;
  private @Nullable FutureTask<T> task;
  private volatile @Nullable T last;

  /// Begins nothing yet.
  ///
  /// @param reading reads it, in transactions of its own
  Remembered(DatasetGraph dataset, Executor background, Supplier<T> reading) {
    this.dataset = dataset;
    this.background = background;
    this.reading = reading;
  }

  /// The one of the store's present version, or a former one; absent where the first is not ready.
  Optional<T> now() {
    return within(PATIENCE);
  }

  /// The same for a page that is nothing without it: waits longer for the first one.
  Optional<T> awaited() {
    return within(last == null ? FIRST : PATIENCE);
  }

  private Optional<T> within(Duration patience) {
    try {
      return Optional.of(current().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.ofNullable(last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.ofNullable(last);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// Begins to read without waiting for it; returns itself.
  Remembered<T> begun() {
    var unused = current();
    return this;
  }

  private synchronized FutureTask<T> current() {
    long present = ServedGraph.version(dataset);
    FutureTask<T> known = task;
    if (known != null && version == present) {
      return known;
    }
    FutureTask<T> fresh = new FutureTask<>(this::read);
    version = present;
    task = fresh;
    background.execute(fresh);
    return fresh;
  }

  private T read() {
    T value = reading.get();
    last = value;
    return value;
  }
}
