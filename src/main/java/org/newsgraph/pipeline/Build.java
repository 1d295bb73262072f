package org.newsgraph.pipeline;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.newsgraph.read.ReadOutcome;

/// Builds the graphs of articles as they are read.
public final class Build {

  private final Analyser analyser;
  private final int threads;
  private final InstantSource clock;
  private final BuildListener listener;

  /// A build that works on as many articles at once as it has threads.
  ///
  /// @param clock says when a batch has waited long enough
  public Build(Analyser analyser, int threads, InstantSource clock, BuildListener listener) {
    if (threads < 1) {
      throw new IllegalArgumentException("a build needs a thread, not " + threads);
    }
    this.analyser = analyser;
    this.threads = threads;
    this.clock = clock;
    this.listener = listener;
  }

  /// Builds all articles and hands their graphs to the sink in the order of the input.
  ///
  /// A bad article is told to the listener and the rest goes on; what the sink throws ends the
  /// build. Memory is bounded by the number of threads.
  public BuildSummary run(Stream<ReadOutcome> outcomes, GraphSink sink) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (outcomes) {
      return run(outcomes.iterator(), new Batch(sink, listener, clock), executor);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private BuildSummary run(Iterator<ReadOutcome> inputs, Batch batch, ExecutorService executor)
      throws InterruptedException {
    Tally tally = new Tally();
    Deque<Future<Outcome>> running = new ArrayDeque<>();
    while (inputs.hasNext() || !running.isEmpty()) {
      while (inputs.hasNext() && running.size() < 2 * threads) {
        ReadOutcome input = inputs.next();
        running.add(executor.submit(() -> analyser.analyse(input)));
      }
      finish(await(running.remove(), batch), batch, tally);
    }
    batch.flush();
    return tally.summary();
  }

  private static Outcome await(Future<Outcome> future, Batch batch) throws InterruptedException {
    try {
      try {
        return future.get(Math.max(0, batch.remainingMillis()), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        batch.flush();
        return future.get();
      }
    } catch (ExecutionException e) {
      // Only errors of the machine come here: the work itself catches what an article is to blame
      // for.
      throw new IllegalStateException("the build broke: " + e.getCause(), e.getCause());
    }
  }

  private void finish(Outcome outcome, Batch batch, Tally tally) {
    switch (outcome) {
      case Outcome.Skipped skipped -> {
        tally.addSkipped();
        listener.diagnosed(skipped.diagnostic());
      }
      case Outcome.Failed failed -> {
        tally.addFailure();
        listener.diagnosed(failed.diagnostic());
        failed.cause().ifPresent(cause -> listener.crashed(failed.diagnostic(), cause));
        listener.finished(failed.diagnostic().place());
      }
      case Outcome.Built built -> {
        tally.add(built);
        built.warnings().forEach(warning -> tally.addWarning());
        built.warnings().forEach(listener::diagnosed);
        batch.add(built);
        listener.finished(built.place());
      }
    }
  }
}
