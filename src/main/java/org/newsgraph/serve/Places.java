package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The places of queries that run at the same time: many for those that are soon over, few for the
/// others.
///
/// Nobody knows beforehand which query takes long. So all begin alike, and one that has computed
/// for a while takes one of the few places too. Where none is free, whoever has computed most is
/// ended, but for queries that were answered the last time; when it is asked again soon it waits
/// for a free place. Thus queries without end leave the others room, however many of them come.
final class Places implements AutoCloseable {

  private static final int SHORT_FOR_EACH_LONG = 16;
  private static final long LOOK_MILLIS = 50;

  private final int few;
  private final Semaphore all;
  private final List<Turn> longOnes = new ArrayList<>();
  private final QueryHistory history = new QueryHistory();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("places of queries").factory());

  /// Places for this number of queries that take long.
  Places(int few) {
    this.few = few;
    this.all = new Semaphore(few * SHORT_FOR_EACH_LONG, true);
  }

  /// Waits for a place for this thread's query and notes it with the request; absent where none
  /// came free in time.
  Optional<Turn> take(String query, Deadline deadline, HttpServletRequest request) {
    try {
      if (all.tryAcquire(Limits.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        Turn turn = Turn.begin(this, query, deadline, request);
        if (!history.wasEnded(query) || waitForFew(turn)) {
          return Optional.of(turn);
        }
        turn.end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private synchronized boolean waitForFew(Turn turn) throws InterruptedException {
    long end = System.nanoTime() + Limits.PATIENCE.toNanos();
    while (longOnes.size() >= few) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      turn.hasWaited();
      wait(left);
    }
    longOnes.add(turn);
    return true;
  }

  /// Has something looked at again and again until the answer is cancelled.
  Future<?> watch(Runnable look) {
    return clock.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Gives one of the few places to a query that takes long, if need be another one's.
  synchronized void takeFew(Turn turn) {
    if (turn.isOver() || longOnes.contains(turn)) {
      return;
    }
    longOnes.add(turn);
    if (longOnes.size() > few) {
      longOnes.stream()
          .filter(one -> !history.wasAnswered(one.query()))
          .max(Comparator.comparing(Turn::computed))
          .ifPresent(
              dearest -> {
                longOnes.remove(dearest);
                dearest.refuse();
              });
    }
  }

  /// Gives a turn's places back.
  ///
  /// @param wasEnded whether the query was ended before its answer was known
  void giveBack(Turn turn, boolean wasEnded) {
    history.remember(turn.query(), !wasEnded);
    synchronized (this) {
      longOnes.remove(turn);
      notifyAll();
    }
    all.release();
  }

  /// Ends the thread that looks at queries; the places are of no use afterwards.
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
