package org.newsgraph.read;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// Asks one thing of a host at a time, with a pause between, and several hosts at once.
///
/// A host that answers 429 or 503 with a time to ask again (`Retry-After`, RFC 9110, 10.2.3) is
/// left alone until then; one that wants to be left alone for longer than the limit is given up.
final class PoliteWeb implements Web {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Web web;
  private final Politeness manners;
  private final InstantSource clock;
  private final Semaphore places;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  PoliteWeb(Web web, Politeness manners, InstantSource clock) {
    this.web = web;
    this.manners = manners;
    this.clock = clock;
    this.places = new Semaphore(manners.hosts());
  }

  /// A host; its fields belong to the thread whose turn it is.
  private final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Duration delay = manners.delay();
    private Instant next = Instant.MIN;
    private int lastStatus;
  }

  /// Makes the pauses of a host longer, up to the longest wait.
  void slowDown(URI address, Duration delay) {
    Host host = host(address);
    Duration asked = delay.compareTo(manners.longestWait()) > 0 ? manners.longestWait() : delay;
    if (asked.compareTo(host.delay) > 0) {
      host.delay = asked;
    }
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    Host host = host(request.address());
    try {
      host.turn.lockInterruptibly();
      try {
        return ask(request, host);
      } finally {
        host.turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted");
    }
  }

  private WebAnswer ask(WebRequest request, Host host) throws FetchException, InterruptedException {
    for (int tries = 0; ; tries++) {
      await(host);
      WebAnswer answer = askNow(request, host);
      Optional<Duration> pause = pause(answer);
      if (pause.isEmpty()) {
        return answer;
      }
      host.next = clock.instant().plus(pause.get());
      host.lastStatus = answer.status();
      if (tries == manners.retries()) {
        return answer;
      }
    }
  }

  private void await(Host host) throws FetchException, InterruptedException {
    Instant now = clock.instant();
    if (!host.next.isAfter(now)) {
      return;
    }
    Duration wait = Duration.between(now, host.next);
    if (wait.compareTo(manners.longestWait()) > 0) {
      throw new FetchException(
          "the server answers with status %d and asks to wait %d seconds; read it later"
              .formatted(host.lastStatus, wait.toSeconds() + 1));
    }
    Thread.sleep(wait);
  }

  private WebAnswer askNow(WebRequest request, Host host)
      throws FetchException, InterruptedException {
    places.acquire();
    try {
      return web.ask(request);
    } finally {
      places.release();
      host.next = clock.instant().plus(host.delay);
    }
  }

  /// How long the server asks to wait: a number of seconds, or until a date.
  private Optional<Duration> pause(WebAnswer answer) {
    if (answer.status() != TOO_MANY_REQUESTS && answer.status() != UNAVAILABLE) {
      return Optional.empty();
    }
    return answer.header("Retry-After").map(String::strip).flatMap(this::pause);
  }

  private Optional<Duration> pause(String after) {
    try {
      Duration pause =
          after.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(after))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME));
      return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Host host(URI address) {
    String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return hosts.computeIfAbsent(name, n -> new Host());
  }
}
