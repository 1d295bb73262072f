package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a process took.
///
/// @param seconds from its start to its end
/// @param cpuSeconds of all its threads, to a twentieth of a second before its end
/// @param megabytes most memory resident at a time, with the pages of files that are mapped into it
/// @param ownMegabytes most memory of its own, which the system cannot take back by reading files
record Measured(
    double seconds, double cpuSeconds, long megabytes, long ownMegabytes, List<String> lines) {

  private static final long PAUSE_MILLISECONDS = 50;

  /// Runs a command to its end; its standard output and error are kept in a file.
  ///
  /// @throws IllegalStateException where it fails
  static Measured run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    long begin = System.nanoTime();
    Process process = builder.start();
    Duration cpu = Duration.ZERO;
    long kilobytes = 0;
    long own = 0;
    while (!process.waitFor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      kilobytes = Math.max(kilobytes, kilobytes(process.pid(), "VmHWM:"));
      own = Math.max(own, kilobytes(process.pid(), "RssAnon:"));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<String> lines = Files.readAllLines(out);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + String.join("\n", lines));
    }
    return new Measured(seconds, cpu.toMillis() / 1e3, kilobytes / 1024, own / 1024, lines);
  }

  private static long kilobytes(long process, String figure) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith(figure)) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException endedMeanwhile) {
      return 0;
    }
    return 0;
  }

  /// The number that the process printed on the line `name value`.
  double printed(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line '" + name + "' in " + lines));
  }
}
