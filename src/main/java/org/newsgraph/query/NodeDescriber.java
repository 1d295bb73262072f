package org.newsgraph.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;

/// Says of one node of the graph what is of use to whoever looks it up.
///
/// Of a thing or an event: its own triples and links, the events that it takes part in, the claims
/// about it with who says so and the sentence, and what everything named there is and is called. Of
/// an article: its whole graph. What is beyond the limits is told by `rdfs:seeAlso`.
public final class NodeDescriber {

  private static final int MAX_CLAIMS = 200;
  private static final int MAX_NEIGHBOURS = 500;

  private static final Query GRAPH =
      QueryFactory.create("SELECT ?s ?p ?o WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private static final Query KNOWN =
      QueryFactory.create(
          """
          SELECT ?p
          WHERE {
            { GRAPH ?node { ?s ?p ?o } } UNION { GRAPH ?graph { ?node ?p ?o } }
            UNION { GRAPH ?graph { ?s ?p ?node } }
          }
          LIMIT 1
          """);

  private static final Query OUTGOING =
      QueryFactory.create(
          """
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          SELECT ?s ?p ?o WHERE { GRAPH ?graph { VALUES ?s { rdf:value } ?s ?p ?o } }
          """);

  private static final Query NAMES =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX owl: <http://www.w3.org/2002/07/owl#>
          SELECT DISTINCT ?s ?p ?o
          WHERE {
            GRAPH ?graph {
              VALUES ?s { rdf:value }
              VALUES ?p { rdf:type ng:claimedType rdfs:label owl:sameAs }
              ?s ?p ?o
            }
          }
          """);

  // What is left out are claims, which are asked for, and what an article's every mention repeats.
  private static final Query INCOMING =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          SELECT ?s ?p (?node AS ?o)
          WHERE {
            GRAPH ?graph {
              ?s ?p ?node
              FILTER (?p NOT IN (rdf:subject, rdf:object, ng:statedIn, ng:linkOf, ng:claimant,
                ng:about, ng:pairOf))
            }
          }
          LIMIT %d
          """
              .formatted(MAX_NEIGHBOURS));

  private static final Query CLAIMS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          SELECT DISTINCT ?claim
          WHERE {
            GRAPH ?graph {
              { ?claim rdf:subject ?node } UNION { ?claim rdf:object ?node }
              UNION { ?claim ng:statedIn ?node }
            }
          }
          LIMIT %d
          """
              .formatted(MAX_CLAIMS + 1));

  private static final Query ALL_CLAIMS =
      QueryFactory.create(
          """
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          CONSTRUCT { ?claim ?p ?o }
          WHERE { { ?claim rdf:subject ?node } UNION { ?claim rdf:object ?node } ?claim ?p ?o }
          """);

  private final Questions questions;
  private final String base;
  private final QueryAddress endpoint;

  /// Where a query can be asked by a link.
  @FunctionalInterface
  public interface QueryAddress {
    /// The address that answers this query.
    String of(String query);
  }

  /// Reads through this link, which stays open, a graph whose IRIs begin with the base.
  public NodeDescriber(RDFLink link, String base, QueryAddress endpoint) {
    questions = new Questions(link);
    this.base = base;
    this.endpoint = endpoint;
  }

  /// Whether the graph says anything of the node with this IRI.
  public boolean knows(String iri) {
    return !questions.select(KNOWN, Map.of("node", NodeFactory.createURI(iri))).isEmpty();
  }

  /// What the graph says of the node with this IRI; absent where it says nothing.
  public Optional<Graph> describe(String iri) {
    Node node = NodeFactory.createURI(iri);
    Graph graph = GraphFactory.createDefaultGraph();
    addGraph(iri, graph);
    ArticleIri.ofGraph(base, iri).ifPresent(article -> addParts(article, graph));
    if (graph.isEmpty()) {
      addNode(node, graph);
    }
    if (graph.isEmpty()) {
      return Optional.empty();
    }
    graph
        .getPrefixMapping()
        .setNsPrefixes(
            Vocabulary.prefixes(base, ExportOptions.of(GraphFormat.TURTLE).includingRun()));
    return Optional.of(graph);
  }

  private void addGraph(String name, Graph graph) {
    add(questions.select(GRAPH, Map.of("graph", NodeFactory.createURI(name))), graph);
  }

  private void addParts(ArticleIri article, Graph graph) {
    if (!graph.isEmpty()) {
      addGraph(article.links(), graph);
      for (String part : List.of(article.text(), article.run())) {
        seeAlso(NodeFactory.createURI(article.iri()), part, graph);
      }
    }
  }

  private void addNode(Node node, Graph graph) {
    addOutgoing(List.of(node), graph);
    add(questions.select(INCOMING, Map.of("node", node)), graph);
    List<Node> claims =
        questions.select(CLAIMS, Map.of("node", node)).stream().map(r -> r.get("claim")).toList();
    addOutgoing(claims.stream().limit(MAX_CLAIMS).toList(), graph);
    if (claims.size() > MAX_CLAIMS) {
      Query all = QueryTransformOps.syntaxSubstitute(ALL_CLAIMS, Map.of(Var.alloc("node"), node));
      seeAlso(node, endpoint.of(all.toString()), graph);
    }
    addGrounds(graph);
    addOutgoing(ours("event/", subjects(graph)), graph);
    addNames(graph);
  }

  // From claims to assertions, and to those that report them, to sentences.
  private void addGrounds(Graph graph) {
    for (Node property :
        List.of(Vocabulary.STATED_IN, Vocabulary.REPORTED_IN, Vocabulary.EVIDENCE)) {
      Set<Node> objects = new LinkedHashSet<>();
      graph.stream(Node.ANY, property, Node.ANY).forEach(t -> objects.add(t.getObject()));
      addOutgoing(objects, graph);
    }
  }

  private void addNames(Graph graph) {
    Set<Node> nodes = subjects(graph);
    graph.stream().map(triple -> triple.getObject()).filter(Node::isURI).forEach(nodes::add);
    Set<Node> named = ours("", nodes);
    named.removeIf(node -> node.getURI().indexOf('#') >= 0);
    if (!named.isEmpty()) {
      add(questions.select(NAMES, "s", named, Map.of()), graph);
    }
  }

  private static Set<Node> subjects(Graph graph) {
    Set<Node> subjects = new LinkedHashSet<>();
    graph.stream().forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  private Set<Node> ours(String folder, Collection<Node> nodes) {
    Set<Node> ours = new LinkedHashSet<>(nodes);
    ours.removeIf(node -> !node.isURI() || !node.getURI().startsWith(base + folder));
    return ours;
  }

  private void addOutgoing(Collection<Node> nodes, Graph graph) {
    if (!nodes.isEmpty()) {
      add(questions.select(OUTGOING, "s", nodes, Map.of()), graph);
    }
  }

  private static void add(List<Binding> rows, Graph graph) {
    rows.forEach(row -> graph.add(row.get("s"), row.get("p"), row.get("o")));
  }

  private static void seeAlso(Node node, String address, Graph graph) {
    graph.add(node, RDFS.Nodes.seeAlso, NodeFactory.createURI(address));
  }
}
