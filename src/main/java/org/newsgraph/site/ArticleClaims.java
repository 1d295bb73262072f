package org.newsgraph.site;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ng;

/// Finds claims in the graph of one article by the store's indexes, each stream as far as it is
/// read.
record ArticleClaims(Graph graph) {

  /// How an event says what it is, or what it is only claimed to be.
  static final List<Node> IS = List.of(RDF.Nodes.type, Ng.CLAIMED_TYPE);

  Stream<Node> all() {
    return subjects(Ng.STATED_IN, Node.ANY);
  }

  /// Those in which the thing is object or subject.
  Stream<Node> about(Node thing) {
    return Stream.concat(subjects(RDF.Nodes.object, thing), subjects(RDF.Nodes.subject, thing));
  }

  /// Those whose object is the thing.
  Stream<Node> withObject(Node thing) {
    return subjects(RDF.Nodes.object, thing);
  }

  /// Those of this property.
  Stream<Node> ofProperty(Node property) {
    return subjects(RDF.Nodes.predicate, property);
  }

  /// Those of this property whose object is one of these.
  Stream<Node> ofProperty(Node property, Predicate<Node> objects) {
    return ofProperty(property)
        .filter(
            claim ->
                graph.stream(claim, RDF.Nodes.object, Node.ANY)
                    .map(Triple::getObject)
                    .anyMatch(objects));
  }

  /// Those of this relation, or of events of this class.
  Stream<Node> ofKind(Node term) {
    return Stream.concat(
        ofProperty(term),
        IS.stream()
            .flatMap(is -> subjects(is, term))
            .flatMap(event -> subjects(RDF.Nodes.subject, event)));
  }

  /// Those whose nearest source this is.
  Stream<Node> saidBy(Node source) {
    return whoseAssertionHas(Ng.CLAIMANT, source);
  }

  /// Those that this source says or is said to have said.
  Stream<Node> reportedOf(Node source) {
    return subjects(Ng.CLAIMANT, source).flatMap(assertion -> reportedIn(assertion, Set.of()));
  }

  private Stream<Node> reportedIn(Node assertion, Set<Node> within) {
    if (within.contains(assertion)) {
      return Stream.of();
    }
    Set<Node> path =
        Stream.concat(within.stream(), Stream.of(assertion))
            .collect(java.util.stream.Collectors.toSet());
    return Stream.concat(
        stated(assertion),
        subjects(Ng.REPORTED_IN, assertion).flatMap(inner -> reportedIn(inner, path)));
  }

  /// Those whose assertion has this value, such as a polarity.
  Stream<Node> whoseAssertionHas(Node property, Node value) {
    return subjects(property, value).flatMap(this::stated);
  }

  private Stream<Node> stated(Node assertion) {
    return subjects(Ng.STATED_IN, assertion);
  }

  private Stream<Node> subjects(Node property, Node object) {
    return graph.stream(Node.ANY, property, object).map(Triple::getSubject);
  }
}
