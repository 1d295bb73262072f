package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.newsgraph.compare.WikidataEndpoint;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.ontology.Alignment;
import picocli.CommandLine.Option;

/// Where it is looked up what Wikidata states.
final class WikidataOptions {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "An index of Wikidata, which newsgraph wikidata index makes.")
  private Optional<Path> directory = Optional.empty();

  @Option(
      names = "--wikidata-endpoint",
      paramLabel = "URL",
      description =
          "A SPARQL endpoint with Wikidata's vocabulary instead, as in"
              + " https://query.wikidata.org/sparql.")
  private Optional<URI> endpoint = Optional.empty();

  /// Whether one of the two is named.
  boolean isGiven() {
    return directory.isPresent() || endpoint.isPresent();
  }

  /// What is named, to be closed; it knows the values of the properties.
  OpenedWikidata open(List<Alignment> alignments) throws IOException {
    if (directory.isPresent() == endpoint.isPresent()) {
      throw new UsageException("name either --index DIR or --wikidata-endpoint URL");
    }
    if (endpoint.isPresent()) {
      return new OpenedWikidata(new WikidataEndpoint(endpoint.get()), () -> {});
    }
    ItemIndex index = ItemIndex.open(directory.get());
    List<String> missing =
        alignments.stream()
            .map(Alignment::wikidata)
            .distinct()
            .filter(property -> !index.info().compares(property))
            .toList();
    if (!missing.isEmpty()) {
      index.close();
      throw new UsageException(
          "the index at \"%s\" was made without %s, which the ontology names; make it again"
              .formatted(directory.get(), String.join(", ", missing)));
    }
    return new OpenedWikidata(new IndexedWikidata(index), index::close);
  }
}
