package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Facts;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;

/// The columns that measuring relies on.
class FactsQueryTest {

  @Test
  void columns_areThoseThatTheScorerReads() {
    assertThat(rows(SampleArticles.dockers("a")).getFirst())
        .isEqualTo(
            "article,subject,subjectType,subjectLabel,property,object,objectType,objectLabel,"
                + "claimant,polarity,certainty,confidence,quote,start,end");
  }

  @Test
  void rows_includeDeniedAndDoubtedClaims() {
    assertThat(rows(SampleArticles.dockers("a")).stream().skip(1).map(FactsQueryTest::withoutIris))
        .containsExactlyInAnyOrder(
            "Arrest,arrested,agent,GovernmentBody,Harbour police,,affirmed,certain",
            "Arrest,arrested,patient,Group,two dockers,,affirmed,certain",
            "Arrest,arrested,place,Place,Piraeus,,affirmed,certain",
            "Arrest,arrested,time,,2025|in 2025,,affirmed,certain",
            "Group,two dockers,count,,2,,affirmed,certain",
            "Financing,paid,agent,Person,Ana Kora,The Dockers' Union|Dockers' Union,negated,certain",
            "Travel,left,destination,Place,Malta,,affirmed,possible");
  }

  @Test
  void article_isNamedByLastIriSegment() {
    assertThat(rows(SampleArticles.dockers("dockers-2026")).get(1))
        .startsWith("https://w3id.org/newsgraph/id/article/dockers-2026,");
  }

  @Test
  void openEvents_areLeftOut() {
    String sentence = "The choir rehearsed.";
    ArticleSketch sketch = new ArticleSketch("choir", "Choir", sentence);
    sketch.fact(
        sketch.event("Event", "rehearse", "rehearsed"),
        "agent",
        named("Organization", "The choir"),
        sketch.says(sentence, "rehearsed"));

    assertThat(rows(sketch.facts())).hasSize(1);
  }

  @Test
  void labels_areThoseOfTheRowsOwnArticle() {
    String sentence = "Union chief Ana Kora, known as Anna, paid.";
    ArticleSketch sketch = new ArticleSketch("b", "Chief", sentence);
    sketch.fact(
        sketch.event("Financing", "pay", "paid"),
        "agent",
        named("Person", "Ana Kora", "Anna"),
        sketch.says(sentence, "paid"));

    List<String> rows = rows(SampleArticles.dockers("a"), sketch.facts());

    assertThat(rows.stream().filter(row -> row.contains("|Anna,") || row.contains(",Anna|")))
        .hasSize(1)
        .allMatch(row -> row.contains("/article/b,"));
  }

  // No value of these articles holds a comma but the quotes, which come after what is looked at.
  private static String withoutIris(String row) {
    List<String> cells = Arrays.asList(row.split(",", -1));
    return String.join(
        ",",
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        cells.get(10));
  }

  private static List<String> rows(Facts... articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NamedQuery facts = QueryCatalogue.standard().find("facts").orElseThrow();
    new QueryRunner(StoredSample.of(articles)).run(facts, Parameters.none(), ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
