package org.newsgraph.cli;

import java.util.concurrent.atomic.AtomicInteger;

/// Says what a build has stored when Ctrl-C ends it, until the build has ended.
final class Interruption implements AutoCloseable {

  private final Console console;
  private final OutputOptions output;
  private final Thread hook = new Thread(this::report, "end of the build");
  private final AtomicInteger stored = new AtomicInteger();

  private Interruption(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  /// Reports an interruption from now on until it is closed.
  static Interruption watched(Console console, OutputOptions output) {
    Interruption interruption = new Interruption(console, output);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Counts articles that are in the store from now on.
  void stored(int articles) {
    stored.addAndGet(articles);
  }

  /// Prints what the store has, below the line that the terminal shows "^C" on.
  void report() {
    if (console.errTerminal()) {
      console.err().println();
    }
    int count = stored.get();
    output.note(
        count == 0
            ? "stopped before an article was stored; run the same command again"
            : "stopped; %s stored. Run the same command again: it replaces them and builds the rest"
                .formatted(Amounts.count(count, "article is", "articles are")));
  }

  /// Reports no more.
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process ends, and the hook reports it.
    }
  }

  @Override
  public void close() {
    end();
  }
}
