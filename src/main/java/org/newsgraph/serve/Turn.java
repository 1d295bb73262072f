package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A query's place among those that run at the same time.
///
/// It is given back when the answer is known, before it is sent, so that clients who read slowly
/// keep nobody waiting.
final class Turn {

  private static final String ATTRIBUTE = Turn.class.getName();

  private final Semaphore places;
  private final AtomicBoolean over = new AtomicBoolean();

  private Turn(Semaphore places) {
    this.places = places;
  }

  /// Waits for a place and notes it with the request; absent where none came free in time.
  static Optional<Turn> take(Semaphore places, Duration patience, HttpServletRequest request) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    Turn turn = new Turn(places);
    request.setAttribute(ATTRIBUTE, turn);
    return Optional.of(turn);
  }

  /// Gives back the place that was noted with the request.
  static void end(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
      turn.end();
    }
  }

  void end() {
    if (over.compareAndSet(false, true)) {
      places.release();
    }
  }
}
