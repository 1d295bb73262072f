package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.query.QueryCatalogue;
import picocli.CommandLine.Option;

/// Where named queries come from.
final class QueryOptions {

  private final Optional<Path> checkout;

  @Option(
      names = "--queries",
      paramLabel = "DIR",
      description =
          "A folder of more queries (*.rq), which win over those that come with the program.")
  private Optional<Path> directory = Optional.empty();

  QueryOptions(Console console) {
    this.checkout = console.checkout();
  }

  /// The program's queries and those of the option's or the checkout's folder.
  QueryCatalogue catalogue() {
    return directory
        .or(() -> checkout.map(top -> top.resolve("queries")))
        .map(QueryCatalogue::with)
        .orElseGet(QueryCatalogue::standard);
  }
}
