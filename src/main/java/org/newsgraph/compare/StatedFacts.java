package org.newsgraph.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.query.Questions;

/// Reads from a store the facts whose subject, and object where it is a thing, is an item.
///
/// Only what is the same as an item counts (`owl:sameAs`), not what is close to one, and only what
/// was linked in the very article: a name that is sure in one may be in doubt in another.
public final class StatedFacts {

  private static final String ITEMS = "http://www.wikidata.org/entity/";

  private static final Query QUERY =
      QueryFactory.create(
          """
          PREFIX dcterms: <http://purl.org/dc/terms/>
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX owl: <http://www.w3.org/2002/07/owl#>
          PREFIX prov: <http://www.w3.org/ns/prov#>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          SELECT ?article ?url ?claim ?subject ?subjectItem ?predicate ?object ?objectItem
                 ?polarity ?certainty ?quote (MIN(?title) AS ?headline) (MAX(?end) AS ?read)
                 (MIN(?subjectLabel) AS ?subjectName) (MIN(?objectLabel) AS ?objectName)
                 (MIN(?claimantLabel) AS ?claimant) (MAX(?told) AS ?confidence)
                 (GROUP_CONCAT(DISTINCT STR(?subjectType)) AS ?subjectTypes)
                 (GROUP_CONCAT(DISTINCT STR(?objectType)) AS ?objectTypes)
          WHERE {
            GRAPH ?article {
              ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
                ng:statedIn ?assertion .
              ?assertion ng:polarity ?polarity ; ng:certainty ?certainty ;
                ng:evidence/ng:quote ?quote .
              OPTIONAL { ?claim ng:confidence ?told }
              OPTIONAL { ?subject rdfs:label ?subjectLabel }
              OPTIONAL { ?subject a ?subjectType }
              OPTIONAL { ?object rdfs:label ?objectLabel }
              OPTIONAL { ?object a ?objectType }
              OPTIONAL { ?assertion ng:claimant/rdfs:label ?claimantLabel }
              OPTIONAL { ?article dcterms:source ?url }
              OPTIONAL { ?article dcterms:title ?title }
            }
            BIND(IRI(CONCAT(STR(?article), "/links")) AS ?links)
            GRAPH ?links { ?subject owl:sameAs ?subjectItem }
            FILTER(STRSTARTS(STR(?subjectItem), "http://www.wikidata.org/entity/Q"))
            OPTIONAL {
              GRAPH ?links { ?object owl:sameAs ?objectItem }
              FILTER(STRSTARTS(STR(?objectItem), "http://www.wikidata.org/entity/Q"))
            }
            FILTER(isLiteral(?object) || BOUND(?objectItem))
            OPTIONAL { ?run prov:generated ?article ; prov:endedAtTime ?end }
          }
          GROUP BY ?article ?url ?claim ?subject ?subjectItem ?predicate ?object ?objectItem
                   ?polarity ?certainty ?quote
          ORDER BY ?article ?claim ?subjectItem ?objectItem ?quote
          """);

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public StatedFacts(RDFLink link) {
    this.link = link;
  }

  /// The facts with one of the properties, by article and claim.
  public List<StatedFact> read(Set<OntologyTerm> properties) {
    return new Questions(link)
        .select(QUERY, Map.of()).stream()
            .map(StatedFacts::fact)
            .filter(fact -> properties.contains(fact.property()))
            .toList();
  }

  private static StatedFact fact(Binding row) {
    Node object = row.get(Var.alloc("object"));
    return new StatedFact(
        new ArticleSource(
            text(row, "article").orElse(""),
            text(row, "url").filter(url -> url.startsWith("http")),
            text(row, "headline"),
            text(row, "read").map(time -> time.substring(0, Math.min(10, time.length())))),
        text(row, "claim").orElse(""),
        text(row, "subjectName").orElse(""),
        item(row, "subjectItem").orElse(""),
        new OntologyTerm(text(row, "predicate").orElse("")),
        object,
        item(row, "objectItem"),
        object.isLiteral() ? object.getLiteralLexicalForm() : text(row, "objectName").orElse(""),
        text(row, "claimant"),
        text(row, "polarity").orElse("").endsWith("#Affirmed"),
        local(text(row, "certainty").orElse("")),
        text(row, "quote").orElse(""),
        terms(row, "subjectTypes"),
        terms(row, "objectTypes"),
        text(row, "confidence").map(Double::parseDouble).orElse(0.0));
  }

  private static Set<OntologyTerm> terms(Binding row, String name) {
    return text(row, name).stream()
        .flatMap(iris -> Stream.of(iris.split(" ")))
        .filter(iri -> !iri.isEmpty())
        .map(OntologyTerm::new)
        .collect(Collectors.toSet());
  }

  private static String local(String iri) {
    return iri.substring(iri.indexOf('#') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<String> item(Binding row, String name) {
    return text(row, name).map(iri -> iri.substring(ITEMS.length()));
  }

  private static Optional<String> text(Binding row, String name) {
    return Optional.ofNullable(row.get(Var.alloc(name)))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
