package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.Test;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.ArticleKeys;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

/// What every store does, whatever is behind it.
abstract class StoreContract {

  abstract Store store();

  @Test
  void replace_ofNewArticles_listsThem() {
    store().replace(List.of(dockers("b").dataset(), dockers("a").dataset()));

    assertThat(store().articles()).containsExactly("a", "b");
    assertThat(store().contains("a")).isTrue();
    assertThat(store().contains("c")).isFalse();
  }

  @Test
  void replace_ofStoredArticle_removesOldContent() {
    ArticleSketch corrected = new ArticleSketch("a", "Correction", "Nobody was held.");
    ArticleGraphs graphs = Writers.still().write(corrected.facts());
    store().replace(List.of(dockers("a").dataset(), dockers("b").dataset()));

    store().replace(List.of(graphs.dataset()));

    assertThat(stored(graphs.article().iri()).isIsomorphicWith(graphs.facts())).isTrue();
    assertThat(stored(graphs.article().text()).isIsomorphicWith(graphs.text())).isTrue();
    assertThat(stored(graphs.article().run()).isIsomorphicWith(graphs.run())).isTrue();
    assertThat(stored(dockers("b").article().iri()).isIsomorphicWith(dockers("b").facts()))
        .isTrue();
  }

  @Test
  void remove_takesAllGraphsOut() {
    store().replace(List.of(dockers("a").dataset(), dockers("b").dataset()));

    assertThat(store().remove("a")).isTrue();

    assertThat(store().articles()).containsExactly("b");
    assertThat(stored(dockers("a").article().text()).isEmpty()).isTrue();
    assertThat(stored(dockers("a").article().run()).isEmpty()).isTrue();
  }

  @Test
  void replace_byArticleWithoutLinks_removesOldLinks() {
    Graph links = GraphFactory.createDefaultGraph();
    links.add(
        NodeFactory.createURI("https://example.org/a"),
        OWL.sameAs.asNode(),
        NodeFactory.createURI("https://example.org/b"));
    store().replace(List.of(dockers("a").with(links).dataset()));
    assertThat(stored(dockers("a").article().links()).isIsomorphicWith(links)).isTrue();

    store().replace(List.of(dockers("a").dataset()));

    assertThat(stored(dockers("a").article().links()).isEmpty()).isTrue();
    assertThat(stored(dockers("a").article().iri()).isIsomorphicWith(dockers("a").facts()))
        .isTrue();
  }

  @Test
  void articleKey_findsArticleUntilRemoval() {
    ArticleSketch storm = new ArticleSketch("storm", "Storm", "The storm took a roof. ".repeat(20));
    List<String> keys = ArticleKeys.of(storm.article());
    store().replace(List.of(Writers.still().write(storm.facts()).dataset()));

    assertThat(store().articlesWithKey(keys)).containsExactly("storm");
    assertThat(store().articlesWithKey(List.of("0".repeat(24)))).isEmpty();

    store().remove("storm");
    assertThat(store().articlesWithKey(keys)).isEmpty();
  }

  @Test
  void remove_ofAnUnknownArticle_isFalse() {
    assertThat(store().remove("nobody")).isFalse();
  }

  @Test
  void remove_findsArticlesOfAnyBase() {
    GraphWriter elsewhere = Writers.at("https://example.org/graph/", Instant.EPOCH);
    store().replace(List.of(elsewhere.write(SampleArticles.dockers("a")).dataset()));

    assertThat(store().remove("a")).isTrue();
    assertThat(store().articles()).isEmpty();
  }

  static ArticleGraphs dockers(String id) {
    return Writers.still().write(SampleArticles.dockers(id));
  }

  private Graph stored(String name) {
    try (RDFLink link = store().link()) {
      link.begin(ReadWrite.READ);
      try {
        return link.newQuery()
            .query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
            .substitution("g", NodeFactory.createURI(name))
            .construct();
      } finally {
        link.end();
      }
    }
  }
}
