package org.newsgraph.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.ontology.Ng;

/// Makes a property graph of all graphs and writes it at the end.
///
/// A claim between two nodes is an edge, also where it is denied or in doubt: its attributes tell.
/// A value is an attribute of its node where the article states it as a fact. So is the type of an
/// event; of one that is only claimed it is the `claimedType`.
final class PropertyGraphSyntax implements GraphSyntax {

  private final ExportOptions options;
  private final Consumer<PropertyGraph> writer;
  private final PropertyGraph whole = new PropertyGraph();

  PropertyGraphSyntax(ExportOptions options, Consumer<PropertyGraph> writer) {
    this.options = options;
    this.writer = writer;
  }

  @Override
  public void write(String name, Graph graph) {
    Stream<Triple> triples = options.factsOnly() ? new PlainFacts(graph).triples() : graph.stream();
    triples
        .filter(triple -> isNode(triple.getSubject(), graph))
        .forEach(triple -> add(triple, graph));
    graph.stream(Node.ANY, Ng.STATED_IN, Node.ANY).forEach(claim -> connect(claim, name, graph));
  }

  private static boolean isNode(Node term, Graph graph) {
    return term.isURI()
        && Stream.of("entity", "event", "thing")
            .map(graph.getPrefixMapping()::getNsPrefixURI)
            .anyMatch(term.getURI()::startsWith);
  }

  private void add(Triple triple, Graph graph) {
    String node = triple.getSubject().getURI();
    Node property = triple.getPredicate();
    Node value = triple.getObject();
    if (property.equals(RDF.Nodes.type)) {
      whole.attribute(node, PropertyGraph.TYPE, value.getLocalName());
    } else if (property.equals(Ng.CLAIMED_TYPE)) {
      whole.attribute(node, property.getLocalName(), value.getLocalName());
    } else if (property.equals(RDFS.Nodes.label)) {
      whole.attribute(node, PropertyGraph.LABEL, value.getLiteralLexicalForm());
    } else if (value.isLiteral()) {
      whole.attribute(node, property.getLocalName(), value.getLiteralLexicalForm());
    } else if (!isNode(value, graph)) {
      whole.attribute(node, property.getLocalName(), value.getURI());
    } else if (!graph.contains(Node.ANY, Ng.STATED_IN, Node.ANY)) {
      // No article claims what follows from all of them.
      connect(triple.toString(), triple, "", "", "", "", "", "");
    }
  }

  private void connect(Triple statedIn, String article, Graph graph) {
    Triple fact = Claimed.by(statedIn.getSubject(), graph);
    if (!fact.getObject().isURI() || options.factsOnly() && !graph.contains(fact)) {
      return;
    }
    Node assertion = statedIn.getObject();
    connect(
        statedIn.getSubject().getURI(),
        fact,
        text(graph, assertion, Ng.CLAIMANT, RDFS.Nodes.label),
        text(graph, assertion, Ng.POLARITY),
        text(graph, assertion, Ng.CERTAINTY),
        text(graph, statedIn.getSubject(), Ng.CONFIDENCE),
        article.substring(article.lastIndexOf('/') + 1),
        text(graph, assertion, Ng.EVIDENCE, Ng.QUOTE));
  }

  private void connect(String id, Triple triple, String... attributes) {
    whole.edge(
        new PropertyGraph.Edge(
            id,
            triple.getSubject().getURI(),
            triple.getObject().getURI(),
            triple.getPredicate().getLocalName(),
            List.of(attributes)));
  }

  /// What a path of properties leads to; empty where there is none.
  private static String text(Graph graph, Node start, Node... path) {
    Stream<Node> ends = Stream.of(start);
    for (Node property : path) {
      ends = ends.flatMap(node -> G.listSP(graph, node, property).stream());
    }
    return ends.map(end -> end.isLiteral() ? end.getLiteralLexicalForm() : end.getLocalName())
        .sorted()
        .findFirst()
        .orElse("");
  }

  @Override
  public void end() {
    writer.accept(whole);
  }
}
