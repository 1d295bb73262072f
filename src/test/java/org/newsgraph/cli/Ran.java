package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.read.FetchException;
import org.newsgraph.read.Web;
import picocli.CommandLine;

/// What a command line printed and returned.
record Ran(int exitCode, String out, String err) {
  private static final Web OFFLINE =
      request -> {
        throw new FetchException("no network in this test");
      };

  /// Runs a command in the given working directory without standard input.
  static Ran in(Path directory, String... arguments) {
    return withInput(directory, "", arguments);
  }

  static Ran withInput(Path directory, String input, String... arguments) {
    return run(directory, input, Map.of(), arguments);
  }

  static Ran run(
      Path directory, String input, Map<String, String> environment, String... arguments) {
    return run(directory, input, environment, OFFLINE, Optional.empty(), arguments);
  }

  /// Runs a command before a web of the test's own.
  static Ran onTheWeb(Path directory, Web web, String... arguments) {
    return run(directory, "", Map.of(), web, Optional.empty(), arguments);
  }

  /// Runs a command on a terminal without colours, whose lines have so many characters.
  static Ran onTerminal(Path directory, int columns, String... arguments) {
    Map<String, String> environment = Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1");
    return run(directory, "", environment, arguments);
  }

  /// Runs a command of a program that was started from this folder of sources.
  static Ran fromCheckout(Path directory, Path checkout, String... arguments) {
    return run(directory, "", Map.of(), OFFLINE, Optional.of(checkout), arguments);
  }

  /// The program's commands and options, for checking a command line without running it.
  static CommandLine commandLine(Path directory) {
    return program(directory, "", Map.of(), OFFLINE, Optional.empty(), sink(), sink())
        .commandLine();
  }

  private static Ran run(
      Path directory,
      String input,
      Map<String, String> environment,
      Web web,
      Optional<Path> checkout,
      String... arguments) {
    ByteArrayOutputStream out = sink();
    ByteArrayOutputStream err = sink();
    int exitCode = program(directory, input, environment, web, checkout, out, err).run(arguments);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Newsgraph program(
      Path directory,
      String input,
      Map<String, String> environment,
      Web web,
      Optional<Path> checkout,
      ByteArrayOutputStream out,
      ByteArrayOutputStream err) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment.containsKey("COLUMNS"),
            false,
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
            directory,
            checkout,
            environment);
    return new Newsgraph(console, web);
  }

  private static ByteArrayOutputStream sink() {
    return new ByteArrayOutputStream();
  }
}
