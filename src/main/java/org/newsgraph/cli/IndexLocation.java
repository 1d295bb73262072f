package org.newsgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where an index of Wikidata lies.
final class IndexLocation {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index's directory; wikidata-index in the working directory by default.")
  private Path directory = Path.of("wikidata-index");

  Path directory() {
    return directory;
  }
}
