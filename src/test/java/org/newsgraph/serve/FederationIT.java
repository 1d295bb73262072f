package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.AllowedServices;

/// A server whose queries may ask one other Fuseki, while a third one that they may not ask runs.
class FederationIT {

  static {
    JenaSystem.init();
  }

  private static final String OURS =
      "<http://e/ada> <http://www.w3.org/2002/07/owl#sameAs> <http://e/Q1> .";
  private static final String THEIRS = "<http://e/Q1> <http://e/born> \"1961\" .";

  private static FusekiServer allowed = fuseki();
  private static FusekiServer other = fuseki();
  private static NewsServer server =
      NewsServer.start(
          dataset(OURS),
          ServerSettings.readOnly(0)
              .withServices(AllowedServices.of(List.of(URI.create(address(allowed))))),
          List.of());

  @BeforeAll
  static void servers_run() {
    assertThat(server.port()).isPositive();
  }

  @AfterAll
  static void stop() {
    server.close();
    allowed.stop();
    other.stop();
  }

  private static DatasetGraph dataset(String triples) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.create().source(new StringReader(triples)).lang(Lang.TURTLE).parse(dataset);
    return dataset;
  }

  private static FusekiServer fuseki() {
    return FusekiServer.create().port(0).loopback(true).add("/wd", dataset(THEIRS)).build().start();
  }

  private static String address(FusekiServer fuseki) {
    return "http://127.0.0.1:%d/wd".formatted(fuseki.getHttpPort());
  }

  private static HttpResponse<String> ask(String endpoint) throws Exception {
    String query =
        "SELECT ?who ?born { ?who <http://www.w3.org/2002/07/owl#sameAs> ?item SERVICE <"
            + endpoint
            + "> { ?item <http://e/born> ?born } }";
    URI address =
        URI.create(
            server.queryUrl() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Accept", "text/csv").build(),
            BodyHandlers.ofString());
  }

  @Test
  void allowedEndpoint_isAskedAndJoined() throws Exception {
    HttpResponse<String> answer = ask(address(allowed));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).containsExactly("who,born", "http://e/ada,1961");
  }

  @Test
  void query_ofUnlistedEndpoint_returns422WithAllowedEndpoints() throws Exception {
    HttpResponse<String> answer = ask(address(other));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("SERVICE <" + address(other) + "> is not allowed", address(allowed));
  }

  @Test
  void allowedEndpoint_byAnotherSpelling_isRefused() throws Exception {
    String spelling = address(allowed).replace("127.0.0.1", "localhost");

    assertThat(ask(spelling).statusCode()).isEqualTo(422);
  }

  @Test
  void allowedEndpoint_thatDoesNotAnswer_gives502() throws Exception {
    FusekiServer gone = fuseki();
    String address = address(gone);
    gone.stop();
    try (NewsServer asking =
        NewsServer.start(
            dataset(OURS),
            ServerSettings.readOnly(0)
                .withServices(AllowedServices.of(List.of(URI.create(address)))),
            List.of())) {
      String query =
          URLEncoder.encode(
              "SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }", StandardCharsets.UTF_8);
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(asking.queryUrl() + "?query=" + query)).build(),
                  BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(answer.body()).contains("SERVICE <" + address + "> gives no answer");
    }
  }
}
