package org.newsgraph.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ng;
import org.newsgraph.validate.Violation;

/// Finds the claims of an article's graph that break the shapes.
///
/// A violation tells the node that a shape looked at, and mostly a property and a value of it. The
/// node is a claim; or a thing or event, and its property a fact; or what claims rest on, such as
/// an assertion or a claimant. As few claims as possible are taken to be at fault: if that does not
/// help, the next look at the graph without them finds more.
final class ClaimsAtFault {

  private final Graph facts;

  ClaimsAtFault(Graph facts) {
    this.facts = facts;
  }

  /// The claims with the first violation that each is at fault for, in the violations' order.
  Map<Node, Violation> of(List<Violation> violations) {
    Map<Node, Violation> atFault = new LinkedHashMap<>();
    for (Violation violation : violations) {
      of(violation).forEach(claim -> atFault.putIfAbsent(claim, violation));
    }
    return atFault;
  }

  private Set<Node> of(Violation violation) {
    Node node = violation.node();
    if (isClaim(node)) {
      return Set.of(node);
    }
    List<Function<Violation, Stream<Node>>> closestFirst =
        List.of(
            this::aboutPropertyAndValue,
            this::aboutProperty,
            at -> claims(Node.ANY, Node.ANY, at.node()),
            at -> restingOn(at.node()).stream());
    return closestFirst.stream()
        .map(search -> setOf(search.apply(violation)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Stream<Node> aboutPropertyAndValue(Violation at) {
    return at.property()
        .flatMap(property -> at.value().map(value -> claims(at.node(), property, value)))
        .orElse(Stream.empty());
  }

  private Stream<Node> aboutProperty(Violation at) {
    return at.property()
        .map(property -> claims(at.node(), property, Node.ANY))
        .orElse(Stream.empty());
  }

  private Stream<Node> claims(Node subject, Node predicate, Node object) {
    return facts.stream(Node.ANY, RDF.Nodes.object, object)
        .map(Triple::getSubject)
        .filter(claim -> facts.contains(claim, RDF.Nodes.subject, subject))
        .filter(claim -> facts.contains(claim, RDF.Nodes.predicate, predicate));
  }

  /// The claims from which the graph leads to the node, but not by way of another fact.
  private Set<Node> restingOn(Node node) {
    Set<Node> seen = new LinkedHashSet<>();
    collect(node, seen);
    seen.removeIf(found -> !isClaim(found));
    return seen;
  }

  private void collect(Node node, Set<Node> seen) {
    facts.stream(Node.ANY, Node.ANY, node)
        .map(Triple::getSubject)
        .filter(above -> !facts.contains(Node.ANY, RDF.Nodes.subject, above))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .filter(seen::add)
        .forEach(above -> collect(above, seen));
  }

  private boolean isClaim(Node node) {
    return facts.contains(node, Ng.STATED_IN, Node.ANY);
  }

  private static Set<Node> setOf(Stream<Node> claims) {
    return claims
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }
}
