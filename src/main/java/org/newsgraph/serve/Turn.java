package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// A query's place among those that run at the same time.
///
/// It is given back when the answer is known, before it is sent, so that clients who read slowly
/// keep nobody waiting.
final class Turn {

  /// Who has computed for longer is a long query. By the processor's time and not the clock's,
  /// since a cheap query beside many dear ones waits most of the time.
  private static final Duration SOON = Duration.ofMillis(150);

  private static final String ATTRIBUTE = Turn.class.getName();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Places places;
  private final String query;
  private final Deadline deadline;
  private final long thread = Thread.currentThread().threadId();
  private final long begin = THREADS.getThreadCpuTime(thread);
  private final AtomicBoolean over = new AtomicBoolean();
  private final Future<?> watch;
  private volatile Runnable cancelling = () -> {};
  private volatile boolean refused;
  private volatile boolean waited;

  private Turn(Places places, String query, Deadline deadline) {
    this.places = places;
    this.query = query;
    this.deadline = deadline;
    this.watch = places.watch(this::look);
  }

  /// Begins in a place that was taken, and notes it with the request.
  static Turn begin(Places places, String query, Deadline deadline, HttpServletRequest request) {
    Turn turn = new Turn(places, query, deadline);
    request.setAttribute(ATTRIBUTE, turn);
    return turn;
  }

  /// The place that was noted with the request.
  static Optional<Turn> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Turn turn
        ? Optional.of(turn)
        : Optional.empty();
  }

  /// What ends the query, to be run at its deadline, the time that it waited included, or where
  /// others need its place.
  void onEnd(Runnable end) {
    cancelling = end;
  }

  /// How long the processor has worked for the query.
  Duration computed() {
    return Duration.ofNanos(THREADS.getThreadCpuTime(thread) - begin);
  }

  String query() {
    return query;
  }

  private void look() {
    if (refused || deadline.isOver()) {
      cancelling.run();
    } else if (computed().compareTo(SOON) > 0) {
      places.takeFew(this);
    }
  }

  /// Ends the query, since others need its place.
  void refuse() {
    refused = true;
    cancelling.run();
  }

  /// Notes that the query waited for its place, and so for a part of the time that it had.
  void hasWaited() {
    waited = true;
  }

  /// Whether the query was ended since others needed its place, or were in it for too long.
  boolean isRefused() {
    return refused || (waited && deadline.isOver());
  }

  boolean isOver() {
    return over.get();
  }

  /// Gives the place back, once, however often it is called.
  void end() {
    if (over.compareAndSet(false, true)) {
      watch.cancel(false);
      places.giveBack(this, refused || deadline.isOver());
    }
  }
}
