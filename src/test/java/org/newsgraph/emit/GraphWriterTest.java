package org.newsgraph.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class GraphWriterTest {

  private final GraphWriter writer = Writers.still();

  @Test
  void assertedFact_isPlainTripleAndClaim() {
    ArticleGraphs graphs = writer.write(SampleArticles.dockers("dockers"));
    assertThat(graphs.facts().isEmpty()).isFalse();
  }
}
