package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.function.UnaryOperator;

/// How much the program prints on standard error; set by the options of the top command.
final class OutputOptions {

  private final Console console;
  private boolean quiet;
  private boolean verbose;
  private UnaryOperator<String> hints = UnaryOperator.identity();

  OutputOptions(Console console) {
    this.console = console;
  }

  void setQuiet(boolean quiet) {
    this.quiet = quiet;
  }

  void setVerbose(boolean verbose) {
    this.verbose = verbose;
  }

  /// Lets these write the commands that messages name.
  void setHints(Hints hints) {
    this.hints = hints::in;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /// Says something that is good to know; not with `--quiet`.
  void note(String line) {
    if (!quiet) {
      diagnostic(line);
    }
  }

  /// Says what went wrong, in one line.
  void error(String message) {
    diagnostic("newsgraph: error: " + message);
  }

  /// Says what a line in the form of a compiler's says: `data/a.html:12:8: error: …`.
  void diagnostic(String line) {
    console.err().println(hints.apply(line));
  }

  PrintStream err() {
    return console.err();
  }
}
