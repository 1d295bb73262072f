package org.newsgraph.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// What the text index holds: each label of each node once, however many articles tell it.
///
/// Words are compared without case and accents. Beside the label stands the `folder` of the node's
/// IRI (`entity`, `event`, `thing`), so that `text:query (rdfs:label "(kora* AND folder:entity)")`
/// finds named things alone.
final class Labels {

  private static final String LABEL = "label";
  private static final String FOLDER = "folder";

  private static final List<Node> PREDICATES =
      List.of(RDFS.Nodes.label, SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private Labels() {}

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

  /// All entries of a dataset, within a transaction.
  static Stream<Entity> of(DatasetGraph dataset) {
    return PREDICATES.stream()
        .flatMap(predicate -> Iter.asStream(dataset.find(Node.ANY, Node.ANY, predicate, Node.ANY)))
        .filter(quad -> isLabel(quad.getSubject(), quad.getPredicate(), quad.getObject()))
        .filter(quad -> isFirst(quad, dataset))
        .map(quad -> entry(quad.getSubject(), quad.getObject()));
  }

  private static boolean isFirst(Quad quad, DatasetGraph dataset) {
    return tellers(dataset, quad.getSubject(), quad.getObject())
        .findFirst()
        .equals(Optional.of(quad));
  }

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
