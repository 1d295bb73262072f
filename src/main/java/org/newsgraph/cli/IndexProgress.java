package org.newsgraph.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.newsgraph.link.IndexListener;

/// Tells on standard error how the making of an index goes, with the time left.
final class IndexProgress implements IndexListener {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
  private static final int MOST_SKIPPED = 10;

  private final InstantSource clock;
  private final OutputOptions output;
  private Instant phaseStart;
  private Instant lastLine;
  private long bytesAtStart = -1;
  private Phase phase = Phase.SURVEY;
  private int skipped;

  IndexProgress(InstantSource clock, OutputOptions output) {
    this.clock = clock;
    this.output = output;
    phaseStart = clock.instant();
    lastLine = phaseStart;
  }

  @Override
  public void progressed(Phase now, long bytes, long totalBytes, long items) {
    Instant time = clock.instant();
    if (now != phase || bytesAtStart < 0) {
      phase = now;
      phaseStart = time;
      bytesAtStart = bytes;
    }
    if (Duration.between(lastLine, time).compareTo(BETWEEN_LINES) < 0 || bytes <= bytesAtStart) {
      return;
    }
    lastLine = time;
    long millis = Duration.between(phaseStart, time).toMillis();
    long left = millis * (totalBytes - bytes) / (bytes - bytesAtStart);
    output.note(
        "%s: %d %%, %,d items, about %s left"
            .formatted(
                now == Phase.SURVEY ? "first reading" : "second reading",
                bytes * 100 / Math.max(1, totalBytes),
                items,
                Amounts.time(Duration.ofMillis(left))));
  }

  @Override
  public void resumed(long lines) {
    output.note("going on behind line %,d".formatted(lines));
  }

  @Override
  public synchronized void skipped(long line, String reason) {
    skipped++;
    if (skipped <= MOST_SKIPPED) {
      output.diagnostic("line %d: warning: left out, not an item: %s".formatted(line, reason));
    }
  }
}
