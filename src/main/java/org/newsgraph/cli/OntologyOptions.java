package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.ontology.OntologyFiles;
import picocli.CommandLine.Option;

/// Which ontology, shapes and lexicon articles are read with.
final class OntologyOptions {

  private final Optional<Path> checkout;

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description =
          "A folder with terms, shapes.ttl and lexicon/*.ttl, instead of those of the program; it may import them.")
  private Optional<Path> directory = Optional.empty();

  OntologyOptions(Console console) {
    this.checkout = console.checkout();
  }

  /// The files named by the option, of the checkout, or of the program, in this order.
  OntologyFiles files() throws IOException {
    Optional<Path> folder = directory.or(() -> checkout.map(top -> top.resolve("ontology")));
    return folder.isPresent() ? OntologyFiles.ofFolder(folder.get()) : OntologyFiles.shipped();
  }
}
