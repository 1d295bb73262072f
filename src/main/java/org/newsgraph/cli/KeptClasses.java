package org.newsgraph.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The classes that the launcher keeps for faster starts, Java's AOT cache: Java takes them in
/// silence, or does without where they do not fit.
///
/// @param file that this process was started with; absent where the launcher found none
/// @param used whether Java took it
record KeptClasses(Optional<Path> file, boolean used) {

  private static final String SUBJECT = "start";
  private static final String OPTION = "-XX:AOTCache=";
  private static final int FIRST_JAVA = 25;

  static KeptClasses ofProcess() {
    return of(
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        System.getProperty("java.vm.info", ""));
  }

  /// What the options of Java and what it says of itself ("mixed mode, sharing") show.
  static KeptClasses of(List<String> options, String info) {
    return new KeptClasses(
        options.stream()
            .filter(option -> option.startsWith(OPTION))
            .map(option -> Path.of(option.substring(OPTION.length())))
            .findFirst(),
        info.contains("sharing"));
  }

  /// @param java its feature version
  /// @param off whether the user does without
  Finding finding(int java, boolean off) throws IOException {
    if (off) {
      return Finding.note(SUBJECT, "keeps no classes, as NEWSGRAPH_AOT=off says");
    }
    if (file.isPresent()) {
      String kept = "classes kept in \"%s\"".formatted(file.get());
      return used
          ? Finding.ok(SUBJECT, "%s of %s".formatted(Amounts.bytes(Files.size(file.get())), kept))
          : Finding.note(
              SUBJECT,
              "the %s do not fit this copy of the program or NEWSGRAPH_JAVA_OPTIONS, so that each"
                      .formatted(kept)
                  + " start takes longer; the next newsgraph build makes them again");
    }
    return Finding.note(
        SUBJECT,
        java < FIRST_JAVA
            ? "Java %d and newer keep classes for faster starts".formatted(FIRST_JAVA)
            : "no classes are kept for faster starts yet; newsgraph build makes them");
  }
}
