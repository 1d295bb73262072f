package org.newsgraph.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import picocli.CommandLine.Option;

/// What of the articles' graphs is written, and in which syntax.
final class GraphOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "turtle, trig, nquads, ntriples, jsonld or rdfxml; by the file's ending, else turtle."
              + " Of a store also quickstatements: what is new for Wikidata.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--facts-only",
      description = "Only plain triples, without claims, sources and evidence.")
  private boolean factsOnly;

  @Option(names = "--with-text", description = "Also the articles' texts.")
  private boolean withText;

  @Option(names = "--with-run", description = "Also how and when the graphs were made.")
  private boolean withRun;

  @Option(
      names = "--full",
      description =
          "Also what follows from the rest: the types of claims and assertions, the places of all"
              + " words, and sentences as Web Annotation targets.")
  private boolean full;

  @Option(
      names = "--rdf",
      paramLabel = "VERSION",
      description = "1.1 (default), or 1.2 with claims as reifiers of triple terms.")
  private String version = "1.1";

  /// Whether not a graph but commands for Wikidata are to be written.
  boolean isQuickStatements() {
    return format.filter("quickstatements"::equalsIgnoreCase).isPresent();
  }

  /// The options for a file of the given name, whose ending names a format where none is given.
  ExportOptions forFile(String name) {
    return new ExportOptions(
        format.map(GraphOptions::named).or(() -> ofEnding(name)).orElse(GraphFormat.TURTLE),
        factsOnly,
        withText,
        withRun,
        full,
        isRdf12());
  }

  private boolean isRdf12() {
    return switch (version) {
      case "1.1" -> false;
      case "1.2" -> true;
      default ->
          throw new UsageException(
              "--rdf \"%s\" is not a version; allowed are 1.1 and 1.2".formatted(version));
    };
  }

  private static GraphFormat named(String name) {
    return Arrays.stream(GraphFormat.values())
        .filter(known -> known.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--format \"%s\" is not a syntax of graphs; allowed are turtle, trig, nquads,"
                            .formatted(name)
                        + " ntriples, jsonld and rdfxml"));
  }

  private static Optional<GraphFormat> ofEnding(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "ttl" -> Optional.of(GraphFormat.TURTLE);
      case "trig" -> Optional.of(GraphFormat.TRIG);
      case "nq" -> Optional.of(GraphFormat.NQUADS);
      case "nt" -> Optional.of(GraphFormat.NTRIPLES);
      case "jsonld" -> Optional.of(GraphFormat.JSONLD);
      case "rdf", "xml" -> Optional.of(GraphFormat.RDFXML);
      default -> Optional.empty();
    };
  }
}
