package org.newsgraph.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Lists the articles of a store.
public final class ArticleList {

  private static final Query ARTICLES =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX dcterms: <http://purl.org/dc/terms/>
          SELECT ?article ?id ?title ?publisher ?date
          WHERE {
            GRAPH ?article {
              ?article a ng:Article ; dcterms:identifier ?id .
              OPTIONAL { ?article dcterms:title ?title }
              OPTIONAL { ?article dcterms:publisher ?publisher }
              OPTIONAL { ?article dcterms:date ?date }
            }
          }
          ORDER BY ?id ?article
          """);

  // Apart from the others: so the store counts along its index, however many claims there are.
  private static final Query CLAIMS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          SELECT ?article (COUNT(*) AS ?claims)
          WHERE { GRAPH ?article { ?claim ng:statedIn ?assertion } }
          GROUP BY ?article
          """);

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public ArticleList(RDFLink link) {
    this.link = link;
  }

  /// All articles, sorted by id.
  public List<ArticleEntry> all() {
    Questions questions = Questions.unhurried(link);
    Map<Node, Integer> claims = new HashMap<>();
    for (Binding row : questions.select(CLAIMS, Map.of())) {
      claims.put(
          row.get(Var.alloc("article")), text(row, "claims").map(Integer::parseInt).orElse(0));
    }
    Map<Node, ArticleEntry> articles = new LinkedHashMap<>();
    for (Binding row : questions.select(ARTICLES, Map.of())) {
      Node article = row.get(Var.alloc("article"));
      articles.putIfAbsent(article, entry(row, claims.getOrDefault(article, 0)));
    }
    return List.copyOf(articles.values());
  }

  private static ArticleEntry entry(Binding row, int claims) {
    return new ArticleEntry(
        text(row, "id").orElseThrow(),
        row.get(Var.alloc("article")).getURI(),
        text(row, "title"),
        text(row, "publisher"),
        text(row, "date"),
        claims);
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(Var.alloc(variable)))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
