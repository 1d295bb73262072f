package org.newsgraph.query;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ng;

/// Counts what a store holds.
public final class StatisticsReader {

  // Each question is one walk along an index with few joins: over ten thousand articles that is
  // seconds, where all in one took more than a minute.
  private static final Query CLAIMS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          SELECT ?polarity ?certainty (COUNT(*) AS ?claims)
          WHERE {
            GRAPH ?article {
              ?assertion ng:polarity ?polarity ; ng:certainty ?certainty .
              ?claim ng:statedIn ?assertion
            }
          }
          GROUP BY ?polarity ?certainty
          """);

  private static final Query ASSERTIONS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          SELECT (COUNT(DISTINCT ?assertion) AS ?assertions)
          WHERE { GRAPH ?article { ?claim ng:statedIn ?assertion } }
          """);

  private static final Query CLAIMANTS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          SELECT (COUNT(DISTINCT ?claimant) AS ?claimants)
          WHERE {
            GRAPH ?article { ?assertion ng:claimant ?claimant . ?claim ng:statedIn ?assertion }
          }
          """);

  private static final Query TYPES =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          SELECT ?type (COUNT(DISTINCT ?node) AS ?nodes)
          WHERE {
            GRAPH ?article { ?article a ng:Article . ?node a ?type ; rdfs:label ?label }
          }
          GROUP BY ?type
          """);

  private static final Node CERTAIN = Ng.ng("Certain");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public StatisticsReader(RDFLink link) {
    this.link = link;
  }

  /// The counts as they are now.
  public Statistics read() {
    Questions questions = Questions.unhurried(link);
    long plain = 0;
    long negated = 0;
    long uncertain = 0;
    for (Binding row : questions.select(CLAIMS, Map.of())) {
      long claims = number(row, "claims");
      if (row.get(Var.alloc("polarity")).equals(Ng.NEGATED)) {
        negated += claims;
      } else if (row.get(Var.alloc("certainty")).equals(CERTAIN)) {
        plain += claims;
      } else {
        uncertain += claims;
      }
    }
    SortedMap<String, Long> nodes = new TreeMap<>();
    for (Binding row : questions.select(TYPES, Map.of())) {
      String type = new OntologyTerm(row.get(Var.alloc("type")).getURI()).localName();
      nodes.put(type, number(row, "nodes"));
    }
    return new Statistics(
        new ArticleList(link).all().size(),
        plain + negated + uncertain,
        plain,
        negated,
        uncertain,
        number(questions.select(ASSERTIONS, Map.of()).getFirst(), "assertions"),
        number(questions.select(CLAIMANTS, Map.of()).getFirst(), "claimants"),
        nodes);
  }

  private static long number(Binding row, String variable) {
    return Long.parseLong(row.get(Var.alloc(variable)).getLiteralLexicalForm());
  }
}
