package org.newsgraph.query;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a property graph as [GraphML](http://graphml.graphdrawing.org/).
final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(PropertyGraph graph, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new GraphMl(xml).write(graph);
      xml.close();
    } catch (XMLStreamException e) {
      throw new QueryException("cannot write GraphML: " + e.getMessage(), e);
    }
  }

  private void write(PropertyGraph graph) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.setDefaultNamespace(NAMESPACE);
    start("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    List<String> attributes = graph.attributes();
    for (String name : attributes) {
      key("node", name);
    }
    key("edge", PropertyGraph.LABEL);
    for (String name : PropertyGraph.EDGE_ATTRIBUTES) {
      key("edge", name);
    }
    start("graph", "edgedefault", "directed");
    for (String node : graph.nodes()) {
      start("node", "id", node);
      for (String name : attributes) {
        data("node", name, graph.value(node, name));
      }
      xml.writeEndElement();
    }
    for (PropertyGraph.Edge edge : graph.edges()) {
      write(edge);
    }
    xml.writeEndDocument();
  }

  private void write(PropertyGraph.Edge edge) throws XMLStreamException {
    start("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
    data("edge", PropertyGraph.LABEL, edge.relation());
    List<String> values = edge.attributes();
    for (int i = 0; i < values.size(); i++) {
      data("edge", PropertyGraph.EDGE_ATTRIBUTES.get(i), values.get(i));
    }
    xml.writeEndElement();
  }

  private void key(String of, String name) throws XMLStreamException {
    String type = name.equals(PropertyGraph.CONFIDENCE) ? "double" : "string";
    start("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
    xml.writeEndElement();
  }

  private void data(String of, String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      start("data", "key", of + "-" + name);
      xml.writeCharacters(text(value));
      xml.writeEndElement();
    }
  }

  private void start(String element, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(NAMESPACE, element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], text(attributes[i + 1]));
    }
  }

  private static String text(String value) {
    return NOT_XML.matcher(value).replaceAll("\uFFFD");
  }
}
