package org.newsgraph.reconcile;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// Asks one service: one request at a time, spaced out, a few tries each, and none for a while
/// where too many have failed. Safe for use by many threads.
final class PoliteClient implements AutoCloseable {

  private final ServiceSettings settings;
  private final Pace pace;
  private final BoundedExchange exchange;
  private final CircuitBreaker breaker;
  private final ReentrantLock lock = new ReentrantLock();
  private Duration notBefore;
  private Duration waited = Duration.ZERO;

  PoliteClient(ServiceSettings settings, InstantSource clock, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    exchange = new BoundedExchange(settings, clock);
    breaker = new CircuitBreaker(settings.failuresToOpen(), settings.recovery());
    notBefore = pace.elapsed();
  }

  /// What the reading makes of the answer; an answer that it cannot read counts as a failure.
  <T> T ask(HttpRequest request, AnswerReader<T> reading) throws ServiceException {
    lock.lock();
    try {
      for (int tries = 1; true; tries++) {
        breaker.check(pace.elapsed());
        awaitTurn();
        try {
          T answer = reading.of(exchange.text(request));
          breaker.succeeded();
          waited = Duration.ZERO;
          return answer;
        } catch (ServiceException failure) {
          failed(failure, tries);
          if (!failure.isWorthAnotherTry() || tries >= settings.tries()) {
            throw failure;
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    exchange.close();
  }

  private void awaitTurn() throws ServiceException {
    Duration wait = notBefore.minus(pace.elapsed());
    try {
      if (wait.isPositive()) {
        pace.rest(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.lasting("interrupted");
    }
    notBefore = pace.elapsed().plus(settings.interval());
  }

  /// A service that wants a long wait is left alone until then, but not waited for.
  private void failed(ServiceException failure, int tries) {
    Duration now = pace.elapsed();
    breaker.failed(failure, now);
    Duration wait =
        failure.retryAfter().orElseGet(() -> settings.backoff().multipliedBy(1L << (tries - 1)));
    waited = waited.plus(wait);
    if (waited.compareTo(settings.mostWaiting()) > 0) {
      breaker.open(failure.reason(), now.plus(wait));
      waited = Duration.ZERO;
    } else if (now.plus(wait).compareTo(notBefore) > 0) {
      notBefore = now.plus(wait);
    }
  }
}
