package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.ontology.Ontology;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether named things are linked, and to what.
final class LinkOptions {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Link named things to the Wikidata items of this index, which newsgraph wikidata index"
              + " makes.")
  private Optional<Path> directory = Optional.empty();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Turtle that says which thing is which item or which other thing (owl:sameAs) or is not"
              + " (owl:differentFrom); it wins over every score.")
  private Optional<Path> decisions = Optional.empty();

  @Mixin private final ReconcileOptions online;

  LinkOptions(Console console) {
    this.online = new ReconcileOptions(console);
  }

  /// What links, to be closed; by what people have decided alone where no index and no service is
  /// named.
  NamedLinking open(Ontology ontology) throws IOException {
    return NamedLinking.open(directory, decisions, online, ontology);
  }
}
