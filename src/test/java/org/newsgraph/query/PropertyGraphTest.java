package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleArticles;

class PropertyGraphTest {

  private static final String BASE = "https://w3id.org/newsgraph/id/";

  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream edges = new ByteArrayOutputStream();

  @Test
  void things_areNodesWithTheirValues() {
    export(ExportOptions.of(GraphFormat.CSV));

    assertThat(nodes.toString(StandardCharsets.UTF_8))
        .startsWith("Id,Label,Type,altLabel,claimedType,count,predicate,time\r\n")
        .containsPattern(BASE + "entity/ana-kora-[0-9a-f]+,Ana Kora,Person,,,,,\r\n")
        .containsPattern(BASE + "thing/group-[0-9a-f]+,two dockers,Group,,,2,,\r\n")
        .containsPattern(BASE + "event/arrest-[0-9a-f]+,arrest[a-z]*,Arrest,,,,arrest,2025\r\n")
        .containsPattern(BASE + "event/financing-[0-9a-f]+,paid,,,Financing,,pay,\r\n")
        .doesNotContain("/claim/", "/assertion/", "#char=", "/article/");
  }

  @Test
  void claim_isAnEdgeWithItsGrounds() {
    export(ExportOptions.of(GraphFormat.CSV));

    assertThat(edges.toString(StandardCharsets.UTF_8))
        .startsWith(
            "Source,Target,Type,Label,Kind,Id,claimant,polarity,certainty,confidence,article,sentence\r\n")
        .containsPattern(
            "event/financing-[0-9a-f]+,[^,]*entity/ana-kora-[0-9a-f]+,Directed,agent,agent,"
                + "[^,]*claim/[0-9a-f]+,The Dockers' Union,Negated,Certain,0.88,a,"
                + "The Dockers' Union denies that Ana Kora paid them.\r\n")
        .containsPattern("destination,[^,]*,,Affirmed,Possible,");
  }

  @Test
  void factsOnly_omitsDeniedAndDoubtfulFacts() {
    export(ExportOptions.of(GraphFormat.CSV).onlyFacts());

    assertThat(edges.toString(StandardCharsets.UTF_8))
        .contains("Affirmed,Certain")
        .doesNotContain("Negated", "Possible");
    assertThat(nodes.toString(StandardCharsets.UTF_8))
        .contains("two dockers")
        .doesNotContain("Ana Kora", "Malta");
  }

  @Test
  void text_hasNoPlaceInAPropertyGraph() {
    ExportOptions options = ExportOptions.of(GraphFormat.GRAPHML);

    assertThatThrownBy(options::includingText)
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("graphml has no place for texts");
  }

  private void export(ExportOptions options) {
    try (GraphOutput output = GraphOutput.tables(options, nodes, edges)) {
      new Exporter(StoredSample.of(SampleArticles.dockers("a"))).export(output);
    }
  }
}
