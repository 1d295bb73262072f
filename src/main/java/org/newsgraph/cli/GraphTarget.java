package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;

/// Where a graph is written: to standard output, a file, or a folder for two tables.
final class GraphTarget implements AutoCloseable {

  private final GraphOutput output;
  private final List<OutputFile> files;

  private GraphTarget(GraphOutput output, OutputFile... files) {
    this.output = output;
    this.files = List.of(files);
  }

  /// Opens the place that the user named, else standard output.
  static GraphTarget open(
      ExportOptions options, Optional<Path> place, ByteOrderMark mark, OutputStream standard)
      throws IOException {
    if (options.format() == GraphFormat.CSV) {
      Path folder =
          place.orElseThrow(
              () ->
                  new UsageException(
                      "--format csv writes nodes.csv and edges.csv: name a folder with -o DIR"));
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new IOException("\"%s\" is a file; --format csv needs a folder".formatted(folder));
      }
      Files.createDirectories(folder);
      return tables(options, folder, mark);
    }
    mark.requireTable(false);
    if (place.isEmpty()) {
      return new GraphTarget(new GraphOutput(options, standard));
    }
    OutputFile file = new OutputFile(place.get());
    return new GraphTarget(new GraphOutput(options, file.out()), file);
  }

  private static GraphTarget tables(ExportOptions options, Path folder, ByteOrderMark mark)
      throws IOException {
    OutputFile nodes = new OutputFile(folder.resolve("nodes.csv"));
    try {
      OutputFile edges = new OutputFile(folder.resolve("edges.csv"));
      return new GraphTarget(
          GraphOutput.tables(options, mark.before(nodes.out()), mark.before(edges.out())),
          nodes,
          edges);
    } catch (IOException unwritable) {
      nodes.close();
      throw unwritable;
    }
  }

  GraphOutput output() {
    return output;
  }

  /// Ends the text and puts the files in their places.
  void finish() throws IOException {
    output.close();
    for (OutputFile file : files) {
      file.finish();
    }
  }

  /// Removes what is unfinished.
  @Override
  public void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
  }
}
