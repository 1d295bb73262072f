package org.newsgraph.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.ontology.ShippedFile;

/// Lists the articles of a store.
public final class ArticleList {

  private static final Query ARTICLES = ShippedFile.query(ArticleList.class, "articles");
  // Apart from the others: so the store counts along its index, however many claims there are.
  private static final Query CLAIMS = ShippedFile.query(ArticleList.class, "article-claims");
  private static final Query DATES = ShippedFile.query(ArticleList.class, "article-dates");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public ArticleList(RDFLink link) {
    this.link = link;
  }

  /// All articles, sorted by id.
  public List<ArticleEntry> all() {
    Questions questions = Questions.unhurried(link);
    return entries(questions.select(ARTICLES, Map.of()), questions.select(CLAIMS, Map.of()));
  }

  /// These articles, in this order.
  public List<ArticleEntry> of(List<String> iris) {
    if (iris.isEmpty()) {
      return List.of();
    }
    Questions questions = Questions.unhurried(link);
    List<Node> nodes = iris.stream().map(NodeFactory::createURI).toList();
    return entries(
            questions.select(ARTICLES, "article", nodes, Map.of()),
            questions.select(CLAIMS, "article", nodes, Map.of()))
        .stream()
        .sorted(Comparator.comparingInt(article -> iris.indexOf(article.iri())))
        .toList();
  }

  /// The IRIs of all articles, the newest first; those without a day come last.
  public List<String> newestFirst() {
    Map<String, String> dates = new TreeMap<>();
    Questions.unhurried(link)
        .select(DATES, Map.of())
        .forEach(
            row ->
                dates.putIfAbsent(
                    row.get("article").getURI(), NodeText.of(row, "date").orElse("")));
    return dates.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<ArticleEntry> entries(List<Binding> rows, List<Binding> counts) {
    Map<Node, Integer> claims = new HashMap<>();
    for (Binding row : counts) {
      claims.put(row.get("article"), NodeText.of(row, "claims").map(Integer::parseInt).orElse(0));
    }
    Map<Node, ArticleEntry> articles = new LinkedHashMap<>();
    for (Binding row : rows) {
      Node article = row.get("article");
      articles.putIfAbsent(article, entry(row, claims.getOrDefault(article, 0)));
    }
    return List.copyOf(articles.values());
  }

  private static ArticleEntry entry(Binding row, int claims) {
    return new ArticleEntry(
        NodeText.of(row, "id").orElseThrow(),
        row.get(Var.alloc("article")).getURI(),
        NodeText.of(row, "title"),
        NodeText.of(row, "publisher"),
        NodeText.of(row, "date"),
        claims);
  }
}
