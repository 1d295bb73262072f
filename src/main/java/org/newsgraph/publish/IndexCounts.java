package org.newsgraph.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.VoidDescription.Counts;

/// Counts a store by one walk along its index of property, object, subject and graph.
///
/// There equal properties stand together, within these equal objects, and so on. So nothing is kept
/// to tell what was counted already, and of the nodes only those are read that the counts name: a
/// million statements take about a second.
final class IndexCounts {

  private static final String INDEX = "POSG";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Set<Node> LINKS = Set.of(OWL2.sameAs.asNode(), SKOS.closeMatch.asNode());
  private static final int EXAMPLES = 3;

  private record Example(Node node, long claims) {}

  private final NodeTable nodes;
  private final String entities;
  private final Map<Node, Long> triples = new HashMap<>();
  private final Map<Node, Long> classes = new HashMap<>();
  private final Map<Node, Long> links = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  private IndexCounts(NodeTable nodes, String base) {
    this.nodes = nodes;
    this.entities = base + "entity/";
  }

  /// Counts the named graphs of a TDB2 store, within a transaction.
  ///
  /// @param base what the IRIs of the graph begin with
  static Counts of(DatasetGraph stored, String base) {
    NodeTable nodes =
        TDBInternal.requireStorage(stored).getQuadTable().getNodeTupleTable().getNodeTable();
    IndexCounts counts = new IndexCounts(nodes, base);
    counts.walk(TDBInternal.findIndex(stored, INDEX).all());
    return new Counts(
        counts.triples,
        counts.classes,
        counts.links,
        counts.examples.stream().map(Example::node).toList());
  }

  // Tuples are of graph, subject, property, object, whatever their order.
  private void walk(Iterator<Tuple<NodeId>> tuples) {
    Run property = new Run();
    Run object = new Run();
    while (tuples.hasNext()) {
      Tuple<NodeId> tuple = tuples.next();
      boolean newProperty = property.begins(tuple.get(2));
      if (newProperty || object.begins(tuple.get(3))) {
        endObject(property, object);
        object.begin(tuple.get(3));
      }
      if (newProperty) {
        endProperty(property);
        property.begin(tuple.get(2));
      }
      property.count(tuple.get(1));
      object.count(tuple.get(1));
    }
    endObject(property, object);
    endProperty(property);
  }

  private void endProperty(Run property) {
    if (property.id != null) {
      triples.put(property.node(nodes), property.tuples);
    }
  }

  private void endObject(Run property, Run object) {
    if (property.id == null || object.id == null) {
      return;
    }
    Node term = property.node(nodes);
    if (term.equals(RDF.Nodes.type)) {
      classes.put(object.node(nodes), object.subjects);
    } else if (LINKS.contains(term) && isBelow(object.node(nodes), WIKIDATA)) {
      links.merge(term, object.subjects, Long::sum);
    } else if (term.equals(RDF.Nodes.object) && mayBeExample(object.tuples)) {
      addExample(object.node(nodes), object.tuples);
    }
  }

  private static boolean isBelow(Node node, String folder) {
    return node.isURI() && node.getURI().startsWith(folder);
  }

  private boolean mayBeExample(long claims) {
    return examples.size() < EXAMPLES || claims >= examples.getLast().claims();
  }

  private void addExample(Node node, long claims) {
    if (isBelow(node, entities)) {
      examples.add(new Example(node, claims));
      examples.sort(
          Comparator.comparingLong(Example::claims)
              .reversed()
              .thenComparing(example -> example.node().getURI()));
      if (examples.size() > EXAMPLES) {
        examples.removeLast();
      }
    }
  }

  /// Tuples that follow each other and agree in one place.
  private static final class Run {

    private @Nullable NodeId id;
    private @Nullable Node node;
    private @Nullable NodeId subject;
    private long tuples;
    private long subjects;

    boolean begins(NodeId next) {
      return !next.equals(id);
    }

    void begin(NodeId next) {
      id = next;
      node = null;
      subject = null;
      tuples = 0;
      subjects = 0;
    }

    void count(NodeId of) {
      tuples++;
      if (!of.equals(subject)) {
        subject = of;
        subjects++;
      }
    }

    Node node(NodeTable table) {
      Node known = node;
      if (known == null) {
        known = table.getNodeForNodeId(id);
        node = known;
      }
      return known;
    }
  }
}
