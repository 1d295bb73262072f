package org.newsgraph.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as a process of its own, with its output in files.
record Started(Process process, Path out, Path err) {

  private static final long LIMIT_SECONDS = 300;

  /// The program by its main class, as it was compiled for the tests.
  static Started main(Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = commandLine(arguments);
    return launch(
        Path.of(command.getFirst()),
        directory,
        environment,
        command.subList(1, command.size()).toArray(String[]::new));
  }

  /// What starts the program by its main class.
  static List<String> commandLine(String... arguments) {
    // The process runs in another folder than the tests.
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1100m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                Main.class.getName()));
    all.addAll(List.of(arguments));
    return all;
  }

  /// The program by a launcher, or by whatever else begins the command line.
  static Started launch(
      Path launcher, Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /// Returns as soon as the directory has a file whose name begins so, or the process has ended.
  void awaitFile(Path directory, String beginning) throws IOException, InterruptedException {
    while (process.isAlive()) {
      try (Stream<Path> files = Files.list(directory)) {
        if (files.anyMatch(file -> file.getFileName().toString().startsWith(beginning))) {
          return;
        }
      }
      Thread.sleep(1);
    }
  }

  /// What it printed and returned, once it has ended.
  Ran ended() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after %d s".formatted(LIMIT_SECONDS));
    }
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /// The first group of the pattern, as soon as standard error has it.
  String awaitOnErr(Pattern pattern) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      Matcher matcher = pattern.matcher(Files.readString(err));
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no " + pattern + " in: " + Files.readString(err));
  }
}
