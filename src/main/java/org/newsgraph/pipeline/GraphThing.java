package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.link.Kind;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// A named person, organization, place or work of an article's graph.
///
/// @param type one of its classes
record GraphThing(String iri, OntologyTerm type, NamedThing named) {

  /// All of them, sorted by IRI.
  static List<GraphThing> in(Graph facts, Ontology ontology) {
    Map<String, GraphThing> things = new TreeMap<>();
    facts.stream(Node.ANY, RDFS.Nodes.label, Node.ANY)
        .map(triple -> triple.getSubject())
        .filter(node -> node.isURI() && node.getURI().contains("/" + EntityIris.FOLDER))
        .distinct()
        .forEach(
            node -> of(facts, node, ontology).ifPresent(thing -> things.put(thing.iri(), thing)));
    return List.copyOf(things.values());
  }

  private static Optional<GraphThing> of(Graph facts, Node node, Ontology ontology) {
    return facts.stream(node, RDF.Nodes.type, Node.ANY)
        .map(triple -> triple.getObject().getURI())
        .sorted()
        .map(OntologyTerm::new)
        .filter(type -> Kind.of(type, ontology) != Kind.UNKNOWN)
        .findFirst()
        .map(
            type ->
                new GraphThing(
                    node.getURI(),
                    type,
                    named(
                        facts, node, Kind.of(type, ontology), statements(facts, node, ontology))));
  }

  private static NamedThing named(
      Graph facts, Node node, Kind kind, List<NamedThing.Statement> statements) {
    SortedSet<String> labels = texts(facts, node, RDFS.Nodes.label);
    String name = labels.first();
    SortedSet<String> others = texts(facts, node, SKOS.altLabel.asNode());
    others.addAll(labels);
    others.remove(name);
    return new NamedThing(name, List.copyOf(others), kind, statements);
  }

  /// What stands as plain triples of the thing: relations to what has a name, and plain values.
  private static List<NamedThing.Statement> statements(Graph facts, Node node, Ontology ontology) {
    List<NamedThing.Statement> statements = new ArrayList<>();
    facts
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(triple -> ontology.isRelation(new OntologyTerm(triple.getPredicate().getURI())))
        .forEach(
            triple -> {
              OntologyTerm property = new OntologyTerm(triple.getPredicate().getURI());
              value(facts, triple.getObject())
                  .ifPresent(value -> statements.add(new NamedThing.Statement(property, value)));
            });
    statements.sort(
        Comparator.comparing(NamedThing.Statement::property)
            .thenComparing(NamedThing.Statement::value));
    return statements;
  }

  private static Optional<String> value(Graph facts, Node value) {
    return value.isLiteral()
        ? Optional.of(value.getLiteralLexicalForm())
        : texts(facts, value, RDFS.Nodes.label).stream().findFirst();
  }

  private static SortedSet<String> texts(Graph facts, Node node, Node property) {
    SortedSet<String> texts = new TreeSet<>();
    facts.stream(node, property, Node.ANY)
        .forEach(triple -> texts.add(triple.getObject().getLiteralLexicalForm()));
    return texts;
  }
}
