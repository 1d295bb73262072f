package org.newsgraph.query;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;

/// Counts what a store holds.
public final class StatisticsReader {

  private static final Query TOTALS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          SELECT (COUNT(*) AS ?claims)
                 (SUM(IF(?polarity = ng:Affirmed && ?certainty = ng:Certain, 1, 0)) AS ?plain)
                 (SUM(IF(?polarity = ng:Negated, 1, 0)) AS ?negated)
                 (SUM(IF(?polarity = ng:Affirmed && ?certainty != ng:Certain, 1, 0)) AS ?uncertain)
                 (COUNT(DISTINCT ?assertion) AS ?assertions)
                 (COUNT(DISTINCT ?claimant) AS ?claimants)
                 (COUNT(DISTINCT ?article) AS ?articles)
          WHERE {
            GRAPH ?article {
              ?claim a ng:Claim ; ng:statedIn ?assertion .
              ?assertion ng:polarity ?polarity ; ng:certainty ?certainty .
              OPTIONAL { ?assertion ng:claimant ?claimant }
            }
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

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public StatisticsReader(RDFLink link) {
    this.link = link;
  }

  /// The counts as they are now.
  public Statistics read() {
    Questions questions = new Questions(link);
    Binding totals = questions.select(TOTALS, Map.of()).getFirst();
    SortedMap<String, Long> nodes = new TreeMap<>();
    for (Binding row : questions.select(TYPES, Map.of())) {
      String type = new OntologyTerm(row.get(Var.alloc("type")).getURI()).localName();
      nodes.put(type, number(row, "nodes"));
    }
    return new Statistics(
        new ArticleList(link).all().size(),
        number(totals, "claims"),
        number(totals, "plain"),
        number(totals, "negated"),
        number(totals, "uncertain"),
        number(totals, "assertions"),
        number(totals, "claimants"),
        nodes);
  }

  private static long number(Binding row, String variable) {
    return Long.parseLong(row.get(Var.alloc(variable)).getLiteralLexicalForm());
  }
}
