package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What of the articles' graphs is written, and in which syntax.
final class GraphOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "turtle, trig, nquads, ntriples, jsonld (one graph), jsonld-graphs (a graph for each"
              + " article) or rdfxml; or graphml or csv with nodes and edges, for Gephi, Neo4j,"
              + " networkx and pandas; by the file's ending, else turtle. Of a store also"
              + " quickstatements: what is new for Wikidata.")
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

  @Option(
      names = "--language-tags",
      description = "Labels with the language tag en, as other tools expect them.")
  private boolean languageTags;

  @Mixin private final ByteOrderMark mark = new ByteOrderMark();

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
        isRdf12(),
        languageTags);
  }

  /// Opens the place that the user named, else standard output.
  GraphTarget open(ExportOptions options, Optional<Path> place, OutputStream standard)
      throws IOException {
    return GraphTarget.open(options, place, mark, standard);
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
        .filter(known -> known.label().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    ("--format \"%s\" is not a format of graphs; allowed are %s,"
                            + " and of a store quickstatements")
                        .formatted(
                            name,
                            Arrays.stream(GraphFormat.values())
                                .map(GraphFormat::label)
                                .collect(Collectors.joining(", ")))));
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
      case "graphml" -> Optional.of(GraphFormat.GRAPHML);
      case "", "-" -> Optional.empty();
      default ->
          throw new UsageException(
              "the ending of \"%s\" names no format; name one with --format, or end the file in"
                      .formatted(name)
                  + " .ttl, .trig, .nq, .nt, .jsonld, .rdf or .graphml");
    };
  }
}
