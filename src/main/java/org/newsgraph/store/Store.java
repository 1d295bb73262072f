package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.ArticleIri;

/// A place that keeps the graphs of articles. Used by one thread at a time, but for [#link], which
/// several may call where it is [local][#isLocal].
public interface Store extends AutoCloseable {

  /// Puts the named graphs of all datasets in place of the stored ones of the same names.
  ///
  /// In a directory all or nothing is done; on a server an article's facts come last, so that one
  /// whose writing was cut short is not listed or keeps its former facts.
  ///
  /// @throws StoreException where the store cannot be written
  void replace(List<DatasetGraph> articles);

  /// Puts a graph in place of the stored one of that name, or takes that away where it is empty.
  ///
  /// @throws StoreException where the store cannot be written
  void put(String name, Graph graph);

  /// Takes the article out; false where there is none of this id.
  ///
  /// @throws StoreException where the store cannot be written
  boolean remove(String articleId);

  /// Whether there is an article of this id.
  default boolean contains(String articleId) {
    return !new StoredArticles(this).ofId(articleId).isEmpty();
  }

  /// The ids of the articles that have one of these [keys][org.newsgraph.model.ArticleKeys],
  /// sorted.
  default List<String> articlesWithKey(List<String> keys) {
    return new StoredArticles(this).withKey(keys);
  }

  /// The ids of all articles, sorted.
  default List<String> articles() {
    return new StoredArticles(this).ids();
  }

  /// The names of all articles, sorted.
  default List<ArticleIri> articleIris() {
    return new StoredArticles(this).iris();
  }

  /// A new way to ask it SPARQL queries; the default graph is the union of all graphs where the
  /// store is ours. To be closed.
  RDFLink link();

  /// Whether it is read within this process, so that several threads may ask it at once without
  /// taking the place of others.
  boolean isLocal();

  /// What to call it in messages: a directory or an address.
  String location();

  @Override
  void close();
}
