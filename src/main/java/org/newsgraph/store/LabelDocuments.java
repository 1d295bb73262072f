package org.newsgraph.store;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// What the text index holds: each label of each node once, however many articles tell it.
///
/// Words are compared without case and accents. Beside the label stands the `folder` of the node's
/// IRI (`entity`, `event`, `thing`), so that `text:query (rdfs:label "(kora* AND folder:entity)")`
/// finds named things alone.
final class LabelDocuments {

  private static final String LABEL = "label";
  private static final String FOLDER = "folder";

  private static final List<Node> PREDICATES =
      List.of(RDFS.Nodes.label, SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private LabelDocuments() {}

  static TextIndexConfig indexing() {
    EntityDefinition definition = new EntityDefinition("iri", LABEL);
    PREDICATES.forEach(predicate -> definition.set(LABEL, predicate));
    definition.setLangField("lang");
    definition.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(new LabelAnalyzer());
    config.setValueStored(true);
    return config;
  }

  /// All entries of a database, within a transaction.
  static Stream<Entity> of(DatasetGraph database) {
    return IntStream.range(0, PREDICATES.size())
        .boxed()
        .flatMap(rank -> of(PREDICATES.get(rank), PREDICATES.subList(0, rank), database));
  }

  /// @param before predicates whose labels are indexed already
  private static Stream<Entity> of(Node predicate, List<Node> before, DatasetGraph database) {
    return told(predicate, database)
        .filter(label -> isLabel(label.getSubject(), label.getPredicate(), label.getObject()))
        .filter(label -> before.stream().noneMatch(former -> tells(former, label, database)))
        .map(label -> entry(label.getSubject(), label.getObject()));
  }

  private static boolean tells(Node predicate, Triple label, DatasetGraph database) {
    return database.contains(Node.ANY, label.getSubject(), predicate, label.getObject());
  }

  /// Each label once, in one walk along the index of predicates: there the graphs that tell the
  /// same follow each other, and terms are read only where they change.
  private static Stream<Triple> told(Node predicate, DatasetGraph database) {
    NodeTupleTable quads = TDBInternal.requireStorage(database).getQuadTable().getNodeTupleTable();
    NodeTable nodes = quads.getNodeTable();
    NodeId wanted = nodes.getNodeIdForNode(predicate);
    if (NodeId.isDoesNotExist(wanted)) {
      return Stream.of();
    }
    NodeId any = NodeId.NodeIdAny;
    return Iter.asStream(
            Iter.distinctAdjacent(
                Iter.map(
                    quads.find(any, any, wanted, any),
                    quad -> new Label(quad.get(1), quad.get(3)))))
        .map(
            label ->
                Triple.create(
                    nodes.getNodeForNodeId(label.subject()),
                    predicate,
                    nodes.getNodeForNodeId(label.text())));
  }

  private record Label(NodeId subject, NodeId text) {}

  /// Whether a triple is a label of a node with an IRI.
  static boolean isLabel(Node subject, Node predicate, Node object) {
    return PREDICATES.contains(predicate) && subject.isURI() && object.isLiteral();
  }

  /// Where the label is told, in a fixed order.
  static Stream<Quad> tellers(DatasetGraph dataset, Node subject, Node label) {
    return Iter.asStream(dataset.find(Node.ANY, subject, Node.ANY, label))
        .filter(quad -> PREDICATES.contains(quad.getPredicate()));
  }

  /// The entry of a label.
  static Entity entry(Node subject, Node label) {
    Entity entry =
        new Entity(subject.getURI(), null, label.getLiteralLanguage(), label.getLiteralDatatype());
    // The label comes first: by its field an entry is deleted.
    entry.put(LABEL, label.getLiteralLexicalForm());
    entry.put(FOLDER, folder(subject.getURI()));
    return entry;
  }

  private static String folder(String iri) {
    int end = iri.lastIndexOf('/');
    return end < 0 ? "" : iri.substring(iri.lastIndexOf('/', end - 1) + 1, end);
  }
}
