package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.sample.SampleArticles;

class StatisticsReaderTest {

  private final RDFLink link =
      StoredSample.of(SampleArticles.dockers("a"), SampleArticles.dockers("b"));

  @Test
  void counts_tellAssertedDeniedAndDoubtedClaims() {
    Statistics statistics = new StatisticsReader(link).read();

    assertThat(statistics)
        .returns(2L, Statistics::articles)
        .returns(14L, Statistics::claims)
        .returns(10L, Statistics::plainFacts)
        .returns(2L, Statistics::negatedClaims)
        .returns(2L, Statistics::uncertainClaims)
        .returns(6L, Statistics::assertions)
        .returns(1L, Statistics::claimants);
  }

  @Test
  void namedThings_countOnceButUnnamedPerArticle() {
    assertThat(new StatisticsReader(link).read().nodesByType())
        .containsEntry(OntologyTerm.ng("Person").iri(), 1L)
        .containsEntry(OntologyTerm.ng("Group").iri(), 2L)
        .containsEntry(OntologyTerm.ng("Arrest").iri(), 2L);
  }

  @Test
  void onlyClaimedEvents_countByClaimedClass() {
    assertThat(new StatisticsReader(link).read().nodesByType())
        .containsEntry(OntologyTerm.ng("Financing").iri(), 2L);
  }

  @Test
  void emptyStore_countsNothing() {
    assertThat(new StatisticsReader(StoredSample.of()).read().claims()).isZero();
  }

  @Test
  void articles_areListedWithTheirMetadata() {
    assertThat(new ArticleList(link).all())
        .extracting(ArticleEntry::id, article -> article.title().orElse(""), ArticleEntry::claims)
        .containsExactly(tuple("a", "Dockers held", 7), tuple("b", "Dockers held", 7));
  }
}
