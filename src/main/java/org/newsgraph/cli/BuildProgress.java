package org.newsgraph.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.newsgraph.pipeline.BuildListener;
import org.newsgraph.read.Diagnostic;

/// Shows on standard error how a build goes: a bar on a terminal, lines elsewhere, with counts and
/// the time left.
final class BuildProgress implements BuildListener, AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final OutputOptions output;
  private final InstantSource clock;
  private final int total;
  private final Optional<ProgressBar> bar;
  private int done;
  private Instant firstDone;
  private Instant lastLine;

  /// Progress towards the given number of articles.
  BuildProgress(int total, Console console, OutputOptions output) {
    this.output = output;
    this.clock = console.clock();
    this.firstDone = clock.instant();
    this.lastLine = firstDone;
    this.total = total;
    this.bar =
        console.errTerminal() && !output.quiet()
            ? Optional.of(bar(total, console.err()))
            : Optional.empty();
  }

  private static ProgressBar bar(int total, PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName("articles")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void diagnosed(Diagnostic diagnostic) {
    if (diagnostic.severity() == Diagnostic.Severity.ERROR || !output.quiet()) {
      line(diagnostic.toString());
    }
  }

  @Override
  public void crashed(Diagnostic diagnostic, Throwable cause) {
    if (output.verbose()) {
      cause.printStackTrace(output.err());
    }
  }

  @Override
  public void finished(String place) {
    Instant now = clock.instant();
    if (done++ == 0) {
      firstDone = now;
    }
    // A file counts as one before it is read, and may hold many articles.
    bar.filter(shown -> done > total).ifPresent(shown -> shown.maxHint(done));
    bar.ifPresent(ProgressBar::step);
    boolean due = Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0;
    if (bar.isEmpty() && due && done > 1 && done < total) {
      lastLine = now;
      output.note("%d of %d articles, about %s left".formatted(done, total, timeLeft(now)));
    }
  }

  /// Goes by the time since the first article was done, which had to wait for the models.
  private String timeLeft(Instant now) {
    Duration sinceFirst = Duration.between(firstDone, now);
    return Amounts.time(sinceFirst.multipliedBy(total - done).dividedBy(done - 1));
  }

  /// Says something that is good to know between the articles; not with `--quiet`.
  void note(String text) {
    if (!output.quiet()) {
      line(text);
    }
  }

  private void line(String text) {
    if (bar.isPresent()) {
      output.err().print(CLEAR_LINE);
    }
    output.diagnostic(text);
    bar.ifPresent(ProgressBar::refresh);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
