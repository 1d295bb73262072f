package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.Norvania;
import org.newsgraph.sample.WikidataRdf;

/// Facts of an article beside a small Wikidata, once as an index and once behind an endpoint.
class CompareWikidataIT {

  static {
    JenaSystem.init();
  }

  @TempDir private static Path folder = Path.of("");

  private static String store = "";
  private static String index = "";
  private static FusekiServer wikidata = FusekiServer.create().port(0).build();

  @BeforeAll
  static void storeIndexAndEndpoint() throws IOException {
    store = folder.resolve("store").toString();
    index = folder.resolve("index").toString();
    Norvania.store(Path.of(store));
    Ran.in(
        folder, "wikidata", "index", Norvania.DUMP.toAbsolutePath().toString(), "--index", index);
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

  private static String endpoint() {
    return "http://127.0.0.1:%d/sparql".formatted(wikidata.getHttpPort());
  }

  @Test
  void facts_areMarkedWithWhatWikidataHas() {
    Ran ran =
        Ran.in(
            folder, "compare", "wikidata", "--store", store, "--index", index, "--format", "csv");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().map(line -> line.split(",Q2")[0] + "|" + after(line)))
        .contains(
            "wikidata more precise,harbour-news,Ada Brimm|birthPlace Lundhavn (Q2000000002)",
            "wikidata more precise,harbour-news,Ada Brimm|birthDate 1961-04-02",
            "confirmed,harbour-news,Ada Brimm|position minister of harbours (Q2000000020)",
            "new,harbour-news,Ada Brimm|employer ",
            "contradicting,harbour-news,Ada Brimm|citizenOf Norvania (Q2000000001)",
            "new,harbour-news,Otto Falk|citizenOf Norvania (Q2000000001)",
            "contradicting,harbour-news,Otto Falk|birthDate 1970",
            "only claimed,harbour-news,Estmark|memberOf ");
    assertThat(ran.out())
        .contains(
            "\"denied here, stated there\",Otto Falk,negated,certain",
            "only possible here",
            "\"there is one only: 1971 here, 1970 there\"");
    assertThat(ran.err()).contains("8 facts compared: 1 confirmed, 2 wikidata more precise");
  }

  /// Property and what Wikidata has.
  private static String after(String line) {
    String[] cells = line.split(",");
    return cells.length < 9 ? "" : cells[4] + " " + cells[8];
  }

  @Test
  void endpoint_givesTheSameAsTheIndex() {
    String[] command = {"compare", "wikidata", "--store", store, "--format", "csv"};

    Ran byIndex = Ran.in(folder, with(command, "--index", index));
    Ran byEndpoint = Ran.in(folder, with(command, "--wikidata-endpoint", endpoint()));

    assertThat(byIndex.out().lines()).hasSize(9);
    assertThat(byEndpoint.out()).isEqualTo(byIndex.out());
    assertThat(byEndpoint.err()).isEqualTo(byIndex.err());
  }

  private static String[] with(String[] command, String... more) {
    return java.util.stream.Stream.of(command, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  @Test
  void mark_leavesTheseAlone() {
    Ran ran =
        Ran.in(
            folder,
            "compare",
            "wikidata",
            "--store",
            store,
            "--index",
            index,
            "--mark",
            "new",
            "--format",
            "csv");

    assertThat(ran.out().lines().skip(1)).hasSize(2).allMatch(line -> line.startsWith("new,"));
  }

  @Test
  void quickStatements_ofNewFacts_haveReferences() throws IOException {
    Path file = folder.resolve("new.qs");

    Ran ran =
        Ran.in(
            folder,
            "export",
            "--store",
            store,
            "--index",
            index,
            "--format",
            "quickstatements",
            "-o",
            file.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(Files.readAllLines(file))
        .containsExactlyInAnyOrder(
            line(
                "Q2000000005",
                "P108",
                "Q2000000007",
                "Ada Brimm, minister of harbours, works for Norvanian Air Rescue."));
    assertThat(ran.err())
        .contains("Otto Falk citizenOf Estmark: P27 of Wikidata is not for such things")
        .contains("1 new statement, 1 left out");
  }

  private static String line(String subject, String property, String value, String quote) {
    return String.join(
        "\t",
        subject,
        property,
        value,
        "S854",
        "\"https://news.example/harbour\"",
        "S1476",
        "en:\"Harbour news\"",
        "S1683",
        "en:\"" + quote + "\"",
        "S813",
        "+2026-11-24T00:00:00Z/11");
  }

  @Test
  void quickStatements_withoutWikidata_isAUsageError() {
    Ran ran = Ran.in(folder, "export", "--store", store, "--format", "quickstatements");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--index DIR");
  }

  @Test
  void compare_withTwoSources_isAUsageError() {
    assertThat(Ran.in(folder, "compare", "wikidata", "--store", store).exitCode()).isEqualTo(2);
  }
}
