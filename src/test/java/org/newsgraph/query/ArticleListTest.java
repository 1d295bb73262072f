package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleArticles;

class ArticleListTest {

  private final ArticleList list =
      new ArticleList(
          StoredSample.of(
              SampleArticles.dockers("a"),
              SampleArticles.dockers("b"),
              SampleArticles.dockers("c")));

  @Test
  void articlesOfSomeIris_comeInThisOrder() {
    List<ArticleEntry> all = list.all();

    assertThat(all).extracting(ArticleEntry::id).containsExactly("a", "b", "c");
    assertThat(list.of(List.of(all.get(2).iri(), all.get(0).iri())))
        .containsExactly(all.get(2), all.get(0));
    assertThat(all.getFirst().claims()).isPositive();
  }
}
