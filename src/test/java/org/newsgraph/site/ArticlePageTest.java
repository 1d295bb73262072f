package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Facts;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.GraphPrefixes;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

/// The page of an article, without a server.
class ArticlePageTest {

  private static String page(Facts facts) throws IOException {
    DatasetGraph dataset = Writers.still().write(facts).dataset();
    ArticlePage page =
        new ArticlePage(
            dataset,
            new Addresses(ArticleIri.DEFAULT_BASE),
            GraphPrefixes.of(ArticleIri.DEFAULT_BASE),
            new Wording(Ontology.shipped()),
            new Templates(new Assets()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page.answer(new PageRequest("/article/" + facts.article().id() + ".html", Map.of()))
        .body()
        .writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void fact_ofAWebPdf_linksItsPage() throws IOException {
    URI address = URI.create("https://post.example/paper.pdf");

    assertThat(page(SampleArticles.paper("paper", Optional.of(address))))
        .contains(
            "<a href=\"https://post.example/paper.pdf#page=2\" rel=\"noreferrer noopener"
                + " external\">page 2</a>");
  }

  @Test
  void fact_ofAPdf_namesFileAndPage() throws IOException {
    assertThat(page(SampleArticles.paper("paper", Optional.empty())))
        .contains("page 2 of the PDF <bdi>paper</bdi>")
        .doesNotContain("#page=2");
  }

  @Test
  void fact_ofAnotherArticle_namesNoPage() throws IOException {
    assertThat(page(SampleArticles.dockers("dockers"))).doesNotContain("page 1");
  }
}
