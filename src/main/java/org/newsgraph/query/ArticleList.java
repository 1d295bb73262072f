package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          SELECT ?article ?id (SAMPLE(?t) AS ?title) (SAMPLE(?p) AS ?publisher) (SAMPLE(?d) AS ?date)
                 (COUNT(DISTINCT ?claim) AS ?claims)
          WHERE {
            GRAPH ?article {
              ?article a ng:Article ; dcterms:identifier ?id .
              OPTIONAL { ?article dcterms:title ?t }
              OPTIONAL { ?article dcterms:publisher ?p }
              OPTIONAL { ?article dcterms:date ?d }
              OPTIONAL { ?claim a ng:Claim }
            }
          }
          GROUP BY ?article ?id
          ORDER BY ?id ?article
          """);

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public ArticleList(RDFLink link) {
    this.link = link;
  }

  /// All articles, sorted by id.
  public List<ArticleEntry> all() {
    return new Questions(link).select(ARTICLES, Map.of()).stream().map(ArticleList::entry).toList();
  }

  private static ArticleEntry entry(Binding row) {
    return new ArticleEntry(
        text(row, "id").orElseThrow(),
        row.get(Var.alloc("article")).getURI(),
        text(row, "title"),
        text(row, "publisher"),
        text(row, "date"),
        text(row, "claims").map(Integer::parseInt).orElse(0));
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(Var.alloc(variable)))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
