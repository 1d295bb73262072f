package org.newsgraph.store;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ng;

/// In which order the triples of a query's pattern are looked up: first those that match little.
///
/// TDB2 left to itself takes any known predicate and object for a good beginning; in this graph
/// `rdf:predicate ng:agent` matches every event there is, whereas `a ng:Arrest` matches arrests.
/// The weights are how many triples match in a graph of a hundred thousand articles, as orders of
/// magnitude. Only their proportions count, which hold for any news, so that nothing is to be
/// counted when articles come. (The rules of TDB2's own `stats.opt` cannot say it: of all rules
/// that fit, the one of least weight counts there.)
final class JoinOrder extends ReorderTransformationSubstitution {

  private static final double ARTICLES = 1e5;
  private static final double CLAIMS = 5e6;
  private static final double OF_ONE_SUBJECT = 3;
  private static final double OF_ONE_OBJECT = 30;
  private static final double OF_ONE_CLASS = 5e4;

  /// Predicates of whose objects each is that of a great part of all claims.
  private static final Map<Node, Double> COMMON_OBJECTS =
      Map.of(
          RDF.Nodes.type,
          OF_ONE_CLASS,
          Ng.CLAIMED_TYPE,
          OF_ONE_CLASS / 5,
          RDF.Nodes.predicate,
          CLAIMS / 5,
          Ng.POLARITY,
          CLAIMS,
          Ng.CERTAINTY,
          CLAIMS);

  /// Objects that are more common or rarer than others of their predicate.
  private static final Map<Node, Double> OBJECTS =
      Map.of(Ng.ng("Event"), CLAIMS / 5, Ng.ng("Statement"), CLAIMS / 10, Ng.NEGATED, CLAIMS / 25);

  @Override
  protected double weight(PatternTriple triple) {
    Item object = triple.object;
    Node predicate = triple.predicate.isNode() ? triple.predicate.getNode() : Node.ANY;
    if (PatternElements.isSet(triple.subject)) {
      return PatternElements.isSet(object) ? 1 : OF_ONE_SUBJECT;
    }
    if (!PatternElements.isSet(object)) {
      return predicate.equals(DCTerms.identifier.asNode()) ? ARTICLES : CLAIMS;
    }
    // A variable that is known by now stands as TERM, which is no node.
    double usual = COMMON_OBJECTS.getOrDefault(predicate, OF_ONE_OBJECT);
    return object.isNode() ? OBJECTS.getOrDefault(object.getNode(), usual) : usual;
  }
}
