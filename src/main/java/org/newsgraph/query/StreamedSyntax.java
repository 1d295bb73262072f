package org.newsgraph.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// Writes each graph at once: Turtle, TriG, N-Quads and N-Triples, whose texts can be joined.
final class StreamedSyntax implements GraphSyntax {

  private final GraphFormat format;
  private final OutputStream out;
  private final TurtleLayout layout = new TurtleLayout();

  StreamedSyntax(GraphFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
  }

  @Override
  public void write(String name, Graph graph) {
    String text = text(name, graph);
    String arranged =
        switch (format) {
          case NQUADS, NTRIPLES -> sortedLines(text);
          case TURTLE, TRIG -> layout.arrange(text);
          default -> throw new IllegalStateException(format + " is not streamed");
        };
    try {
      out.write(arranged.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name, Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The older form of directives is read by every Turtle parser.
    writer(name, graph)
        .format(format.format())
        .set(RIOT.symTurtleDirectiveStyle, "at")
        .output(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private RDFWriterBuilder writer(String name, Graph graph) {
    if (!format.hasGraphs()) {
      return RDFWriter.source(graph);
    }
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    dataset.addGraph(NodeFactory.createURI(name), graph);
    dataset.prefixes().putAll(graph.getPrefixMapping());
    return RDFWriter.source(dataset);
  }

  // Split at the writer's own line ends alone.
  private static String sortedLines(String text) {
    String[] lines = text.split("\n");
    Arrays.sort(lines);
    return lines.length == 1 && lines[0].isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  @Override
  public void end() {}
}
