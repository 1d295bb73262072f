package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.sample.Norvania;
import org.newsgraph.sample.WikidataRdf;
import org.newsgraph.store.Tdb2Store;

/// The queries of `queries/wikidata/` on a store and a second Fuseki in Wikidata's place.
class WikidataQueriesIT {

  static {
    JenaSystem.init();
  }

  private static final String WIKIDATA = "https://query.wikidata.org/sparql";

  /// Cells of each query's rows, between bars; items' IRIs left out.
  private static final Map<String, List<String>> EXPECTED =
      Map.of(
          "wikidata/arrested",
          List.of("Otto Falk|1970-01-01T00:00:00Z|"),
          "wikidata/parties-of-sources",
          List.of("Ada Brimm|Harbour Party|1"),
          "wikidata/heads-of-government",
          List.of("Norvania|Otto Falk|1"),
          "wikidata/counts-and-populations",
          List.of("300 people of Estmark|300|Estmark|90000|333"),
          "wikidata/countries-of-employers",
          List.of("Ada Brimm|Norvanian Air Rescue|Norvania"),
          "wikidata/birth-places",
          List.of("Ada Brimm|Lundhavn|Norvania"));

  @TempDir private static Path folder = Path.of("");

  private static FusekiServer wikidata = FusekiServer.create().port(0).build();

  @BeforeAll
  static void start() throws IOException {
    Norvania.store(folder);
    wikidata =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/sparql", DatasetGraphFactory.wrap(WikidataRdf.of(Norvania.DUMP)))
            .build()
            .start();
  }

  @AfterAll
  static void stop() {
    wikidata.stop();
  }

  static List<NamedQuery> queries() {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> query.name().startsWith("wikidata/"))
        .toList();
  }

  @Test
  void catalogue_matchesAtLeastFiveExpectedQueries() {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(queries().stream().map(NamedQuery::name))
        .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void query_joinsTheArticlesWithWikidata(NamedQuery query) {
    assertThat(query.text()).contains("SERVICE <" + WIKIDATA + ">");
    String here = "http://127.0.0.1:%d/sparql".formatted(wikidata.getHttpPort());
    NamedQuery local =
        new NamedQuery(
            query.name(), query.title(), query.row(), query.text().replace(WIKIDATA, here));

    assertThat(ask(local, AllowedServices.of(List.of(URI.create(here)))))
        .isEqualTo(EXPECTED.get(query.name()));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void query_withoutAllowance_isRefused(NamedQuery query) {
    assertThatThrownBy(() -> ask(query, AllowedServices.none()))
        .hasMessageContaining("SERVICE <" + WIKIDATA + "> is not allowed");
  }

  private static List<String> ask(NamedQuery query, AllowedServices services) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Tdb2Store store = Tdb2Store.open(folder);
        RDFLink link = store.link()) {
      new QueryRunner(link, services).run(query, Parameters.none(), ResultFormat.CSV, out);
    }
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("http://www.wikidata.org/entity/Q\\d+,", "").replace(',', '|'))
        .toList();
  }
}
