package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Facts;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Credentials;
import org.newsgraph.store.HttpStore;

/// All that is asked of a directory is answered by a server alike.
class RemoteReadingIT {

  private final Facts dockers = SampleArticles.dockers("dockers");
  private FusekiServer server;
  private RDFLink remote;

  @BeforeEach
  void start() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    server = FusekiServer.create().port(0).loopback(true).add("/news", dataset).build().start();
    HttpStore store =
        new HttpStore(URI.create(server.serverURL() + "news"), new Credentials.None());
    store.replace(List.of(Writers.still().write(dockers).dataset()));
    remote = store.link();
  }

  @AfterEach
  void stop() {
    remote.close();
    server.stop();
  }

  @Test
  void export_isTheSameBytes() {
    ExportOptions options = ExportOptions.of(GraphFormat.TRIG).includingRun().includingText();

    assertThat(export(remote, options)).isEqualTo(export(StoredSample.of(dockers), options));
  }

  @Test
  void everyQueryOfTheCatalogue_isAnswered() {
    assertThat(QueryCatalogue.standard().all())
        // Those of the folder wikidata ask another endpoint too: WikidataQueriesIT.
        .filteredOn(query -> !query.name().startsWith("wikidata/"))
        .isNotEmpty()
        .allSatisfy(query -> assertThat(rows(remote, query)).isEqualTo(rows(local(), query)));
  }

  @Test
  void explanationsStatisticsAndArticles_areTheSame() {
    assertThat(new Explainer(remote).explain("Ana Kora"))
        .isNotEmpty()
        .isEqualTo(new Explainer(local()).explain("Ana Kora"));
    assertThat(new StatisticsReader(remote).read()).isEqualTo(new StatisticsReader(local()).read());
    assertThat(new RecallLedger(remote).missed("dockers"))
        .isPresent()
        .isEqualTo(new RecallLedger(local()).missed("dockers"));
    assertThat(new ArticleList(remote).all()).isEqualTo(new ArticleList(local()).all());
  }

  private RDFLink local() {
    return StoredSample.of(dockers);
  }

  private static String export(RDFLink link, ExportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(link).export(options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> rows(RDFLink link, NamedQuery query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(link).run(query, Parameters.none(), ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
