package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.ShippedFile;

/// Lists the articles of a store.
final class StoredArticles {

  private static final Query ARTICLES = ShippedFile.query(StoredArticles.class, "articles");
  private static final Query BY_KEY = ShippedFile.query(StoredArticles.class, "articles-by-key");

  private final Store store;

  StoredArticles(Store store) {
    this.store = store;
  }

  List<String> ids() {
    return select(ARTICLES, QueryExecBuilder::build, "id").stream()
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }

  List<ArticleIri> iris() {
    return select(ARTICLES, QueryExecBuilder::build, "article").stream()
        .map(Node::getURI)
        .distinct()
        .sorted()
        .map(ArticleIri::new)
        .toList();
  }

  List<ArticleIri> ofId(String id) {
    Node literal = NodeFactory.createLiteralString(id);
    return select(ARTICLES, query -> query.substitution("id", literal).build(), "article").stream()
        .map(node -> new ArticleIri(node.getURI()))
        .toList();
  }

  /// One question a key: each is one look into an index.
  List<String> withKey(List<String> keys) {
    return keys.stream()
        .map(NodeFactory::createLiteralString)
        .flatMap(
            key -> select(BY_KEY, query -> query.substitution("key", key).build(), "id").stream())
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }

  private interface Preparation {
    QueryExec prepare(QueryExecBuilder query);
  }

  private List<Node> select(Query question, Preparation preparation, String variable) {
    List<Node> found = new ArrayList<>();
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (QueryExec execution = preparation.prepare(link.newQuery().query(question))) {
        RowSet rows = execution.select();
        rows.forEachRemaining(row -> found.add(row.get(variable)));
      } catch (QueryExceptionHTTP e) {
        throw HttpStore.failure(store.location(), e.getStatusCode(), e);
      } finally {
        link.end();
      }
    }
    return found;
  }
}
