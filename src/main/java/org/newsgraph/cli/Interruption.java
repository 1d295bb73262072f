package org.newsgraph.cli;

/// Says what a build has stored when Ctrl-C ends it, until the build has ended.
final class Interruption implements AutoCloseable {

  private final Console console;
  private final OutputOptions output;
  private final Thread hook = new Thread(this::report, "end of the build");
  private volatile int stored;

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
    stored += articles;
  }

  /// Prints what the store has, below the line that the terminal shows "^C" on.
  void report() {
    if (console.errTerminal()) {
      console.err().println();
    }
    output.note(
        stored == 0
            ? "stopped before an article was stored; run the same command again"
            : "stopped; %s stored. Run the same command again: it replaces them and builds the rest"
                .formatted(Amounts.count(stored, "article is", "articles are")));
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
