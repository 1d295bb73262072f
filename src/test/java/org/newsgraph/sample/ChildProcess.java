package org.newsgraph.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of the tests' own classes, which a test can kill.
public final class ChildProcess {

  private ChildProcess() {}

  /// What starts this main class with these arguments, in a JVM that starts fast and takes little.
  public static ProcessBuilder of(Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
