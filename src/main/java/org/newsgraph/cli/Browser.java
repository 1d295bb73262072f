package org.newsgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The browser of the desktop that the user works on.
final class Browser {

  private Browser() {}

  /// What opens an address on a desktop; empty where there is none, as on a server.
  ///
  /// @param system Java's name of the operating system
  static List<String> command(String system, Map<String, String> environment) {
    if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
      return List.of("open");
    }
    boolean desktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return desktop ? List.of("xdg-open") : List.of();
  }

  /// Opens the address; without a desktop or its program nothing happens.
  static void open(String address, Map<String, String> environment) {
    List<String> command = command(System.getProperty("os.name"), environment);
    if (!command.isEmpty()) {
      try {
        new ProcessBuilder(command.getFirst(), address)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
      } catch (IOException noSuchProgram) {
        // The address is printed anyway.
      }
    }
  }
}
