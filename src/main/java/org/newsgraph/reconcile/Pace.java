package org.newsgraph.reconcile;

import java.time.Duration;

/// A stopwatch that can also wait, so that tests need not.
public interface Pace {

  /// Time since some moment.
  Duration elapsed();

  /// Waits.
  void rest(Duration time) throws InterruptedException;

  /// The machine's own.
  static Pace ofTheMachine() {
    return new Pace() {
      @Override
      public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
      }

      @Override
      public void rest(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
