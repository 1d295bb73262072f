package org.newsgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a property graph as two CSV tables, whose capitalised columns are those that Gephi knows.
final class NodeEdgeTables {

  private NodeEdgeTables() {}

  static void write(PropertyGraph graph, OutputStream nodes, OutputStream edges) {
    List<String> attributes = graph.attributes();
    table(
        nodes,
        Stream.concat(Stream.of("Id", "Label", "Type"), attributes.stream().skip(2)),
        graph.nodes().stream()
            .map(
                node ->
                    Stream.concat(
                        Stream.of(node),
                        attributes.stream().map(name -> graph.value(node, name)))));
    table(
        edges,
        Stream.concat(
            Stream.of("Source", "Target", "Type", "Label", "Kind", "Id"),
            PropertyGraph.EDGE_ATTRIBUTES.stream()),
        graph.edges().stream()
            .map(
                edge ->
                    Stream.concat(
                        Stream.of(
                            edge.source(),
                            edge.target(),
                            "Directed",
                            edge.relation(),
                            edge.relation(),
                            edge.id()),
                        edge.attributes().stream())));
  }

  private static void table(OutputStream out, Stream<String> columns, Stream<Stream<String>> rows) {
    try {
      CSVPrinter printer =
          CSVFormat.RFC4180.print(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      printer.printRecord(columns);
      for (Stream<String> row : (Iterable<Stream<String>>) rows::iterator) {
        printer.printRecord(row);
      }
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
