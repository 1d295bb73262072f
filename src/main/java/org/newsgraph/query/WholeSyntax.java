package org.newsgraph.query;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// Gathers all graphs and writes them at the end: JSON-LD and RDF/XML, whose texts are one tree.
final class WholeSyntax implements GraphSyntax {

  private final GraphFormat format;
  private final OutputStream out;
  private final DatasetGraph whole = DatasetGraphFactory.createGeneral();

  WholeSyntax(GraphFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
  }

  @Override
  public void write(String name, Graph graph) {
    if (format.hasGraphs()) {
      whole.addGraph(NodeFactory.createURI(name), graph);
      whole.prefixes().putAll(graph.getPrefixMapping());
    } else {
      graph.stream().forEach(whole.getDefaultGraph()::add);
      whole.getDefaultGraph().getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    }
  }

  @Override
  public void end() {
    RDFWriterBuilder writer =
        format.hasGraphs() ? RDFWriter.source(whole) : RDFWriter.source(whole.getDefaultGraph());
    writer.format(format.format()).output(out);
  }
}
