package org.newsgraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/// What the commands talk to: streams, clock, working directory and environment of the process.
///
/// @param outTerminal whether someone reads the standard output on a terminal
/// @param errTerminal whether someone reads the standard error on a terminal
/// @param directory where `newsgraph.properties` is looked for
/// @param checkout the source folder that the program was started from, whose `ontology/` and
///   `queries/` then hold instead of the packaged ones
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    Clock clock,
    Path directory,
    Optional<Path> checkout,
    Map<String, String> environment) {

  /// The process's own; the launcher says which streams are terminals.
  static Console ofProcess() {
    return new Console(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        System.err,
        Boolean.getBoolean("newsgraph.terminal.out"),
        Boolean.getBoolean("newsgraph.terminal.err"),
        Clock.systemUTC(),
        Path.of(""),
        Optional.of(System.getProperty("newsgraph.checkout", ""))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of),
        System.getenv());
  }

  /// How many characters fit in a line of the terminal; absent where results go elsewhere.
  OptionalInt width() {
    if (!outTerminal) {
      return OptionalInt.empty();
    }
    String columns = environment.getOrDefault("COLUMNS", "");
    if (columns.matches("[1-9]\\d{1,4}")) {
      return OptionalInt.of(Integer.parseInt(columns));
    }
    // Asks the terminal.
    return OptionalInt.of(CommandSpec.create().usageMessage().autoWidth(true).width());
  }

  /// Whether results may be coloured: on a terminal, unless the environment has `NO_COLOR`.
  boolean colours() {
    return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
