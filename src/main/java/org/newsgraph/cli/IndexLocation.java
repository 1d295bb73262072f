package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where an index of Wikidata lies.
final class IndexLocation {

  private static final Path USUAL = Path.of("wikidata-index");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index's directory; wikidata-index in the working directory by default.")
  private Optional<Path> directory = Optional.empty();

  Path directory() {
    return directory.orElse(USUAL);
  }

  /// The directory, if it was named.
  Optional<Path> named() {
    return directory;
  }
}
