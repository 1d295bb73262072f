package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/// A link to the data behind a page.
///
/// @param name what the syntax is called
record DataLink(String name, String href) {

  private static final List<Map.Entry<String, String>> SYNTAXES =
      List.of(
          Map.entry("Turtle", "ttl"),
          Map.entry("JSON-LD", "jsonld"),
          Map.entry("RDF/XML", "rdf"),
          Map.entry("N-Triples", "nt"));

  /// The node's data in each syntax that the server answers in.
  static List<DataLink> of(Node node, Addresses addresses) {
    List<DataLink> links = new ArrayList<>();
    SYNTAXES.forEach(
        syntax ->
            addresses
                .data(node, syntax.getValue())
                .ifPresent(href -> links.add(new DataLink(syntax.getKey(), href))));
    return links;
  }
}
