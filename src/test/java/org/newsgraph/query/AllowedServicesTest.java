package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A store with a hundred and fifty things, and an endpoint that answers the same each time.
class AllowedServicesTest {

  static {
    JenaSystem.init();
  }

  private static final String ROWS =
      """
      {"head":{"vars":["item","born"]},"results":{"bindings":[
       {"item":{"type":"uri","value":"http://e/item7"},"born":{"type":"literal","value":"1961"}},
       {"item":{"type":"uri","value":"http://e/item9"},"born":{"type":"literal","value":"1970"}},
       {"item":{"type":"uri","value":"http://e/other"},"born":{"type":"literal","value":"1980"}}]}}
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = ROWS;
  private int status = 200;
  private Duration delay = Duration.ZERO;
  private HttpServer server;
  private RDFLink store;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              URLDecoder.decode(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                  StandardCharsets.UTF_8));
          sleep();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", url("elsewhere"));
          }
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    store = RDFLink.connect(DatasetGraphFactory.createTxnMem());
    store.update(
        IntStream.range(0, 150)
            .mapToObj(n -> "<http://e/thing%d> <http://e/same> <http://e/item%d>".formatted(n, n))
            .collect(Collectors.joining(" . ", "INSERT DATA { ", " }")));
  }

  @AfterEach
  void stop() {
    store.close();
    server.stop(0);
  }

  private void sleep() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
  }

  private List<String> ask(String pattern, AllowedServices services) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(store, services)
        .run(
            NamedQuery.of("test", "SELECT * { " + pattern + " }"),
            Parameters.none(),
            ResultFormat.CSV,
            out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
  }

  private AllowedServices allowed(String... paths) {
    return AllowedServices.of(Arrays.stream(paths).map(path -> URI.create(url(path))).toList());
  }

  private String service(String path) {
    return "SERVICE <%s> { ?item <http://e/born> ?born }".formatted(url(path));
  }

  @Test
  void allowedService_joinsRowsInBatchesOfHundred() {
    assertThat(ask("?thing <http://e/same> ?item . " + service("a"), allowed("a")))
        .containsExactlyInAnyOrder(
            "http://e/thing7,http://e/item7,1961", "http://e/thing9,http://e/item9,1970");
    assertThat(asked).hasSize(2).allSatisfy(query -> assertThat(query).contains("VALUES ?item"));
  }

  @Test
  void allowedService_noSharedVariables_isQueriedUnchanged() {
    assertThat(ask(service("a"), allowed("a"))).hasSize(3);
    assertThat(asked).singleElement().asString().doesNotContain("VALUES");
  }

  @Test
  void allowedService_underOptional_isQueriedPerRow() {
    ask(
        "VALUES ?thing { <http://e/thing1> <http://e/thing7> } ?thing <http://e/same> ?item"
            + " OPTIONAL { %s }".formatted(service("a")),
        allowed("a"));

    assertThat(asked)
        .satisfiesExactlyInAnyOrder(
            query -> assertThat(query).contains("<http://e/item1>"),
            query -> assertThat(query).contains("<http://e/item7>"));
  }

  @Test
  void serviceLimit_appliesToWholeAnswer() {
    ask(
        "?thing <http://e/same> ?item . SERVICE <%s> { SELECT * { ?item <http://e/born> ?born } LIMIT 5 }"
            .formatted(url("a")),
        allowed("a"));

    assertThat(asked).singleElement().asString().contains("LIMIT   5").doesNotContain("VALUES");
  }

  @Test
  void serviceSubselect_isJoinedWithRows() {
    assertThat(
            ask(
                "?thing <http://e/same> ?item . SERVICE <%s> { SELECT ?item { ?item <http://e/born> ?born } }"
                    .formatted(url("a")),
                allowed("a")))
        .containsExactly("http://e/thing7,http://e/item7", "http://e/thing9,http://e/item9");
  }

  @Test
  void otherService_isRefusedWithoutARequest() {
    assertThatThrownBy(() -> ask(service("b"), allowed("a", "c")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("SERVICE <%s> is not allowed".formatted(url("b")))
        .hasMessageContaining(url("c"))
        .hasMessageContaining("--allow-service");
    assertThatThrownBy(() -> ask(service("a"), AllowedServices.none()))
        .hasMessageContaining("is not allowed, no service is");
    assertThat(asked).isEmpty();
  }

  @Test
  void otherService_inVariable_isRejectedWithoutRequest() {
    assertThatThrownBy(
            () ->
                ask("VALUES ?s { <%s> } SERVICE ?s { ?a ?b ?c }".formatted(url("b")), allowed("a")))
        .hasMessageContaining("is not allowed");
    assertThat(asked).isEmpty();
  }

  @Test
  void otherService_silently_goesOnWithoutARequest() {
    String pattern = "VALUES ?x { 1 } SERVICE SILENT <%s> { ?a ?b ?c }".formatted(url("b"));

    assertThat(ask(pattern, allowed("a"))).containsExactly("1,,,");
    assertThat(asked).isEmpty();
  }

  @Test
  void redirect_isNotFollowed() {
    status = 302;

    assertThatThrownBy(() -> ask(service("a"), allowed("a")))
        .hasMessageContaining("answers 302 and sends on to \"%s\"".formatted(url("elsewhere")));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"500, answers 500", "429, answers 429"})
  void failure_saysWhichServiceAndWhat(int code, String message) {
    status = code;

    assertThatThrownBy(() -> ask(service("a"), allowed("a")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("SERVICE <%s> %s".formatted(url("a"), message));
  }

  @Test
  void failure_ofASilentService_leavesTheRows() {
    status = 500;
    String pattern = "VALUES ?x { 1 } SERVICE SILENT <%s> { ?a ?b ?c }".formatted(url("a"));

    assertThat(ask(pattern, allowed("a"))).containsExactly("1,,,");
    assertThat(asked).hasSize(1);
  }

  @Test
  void pageInPlaceOfResults_isAFailure() {
    answer = "<html>Wait a minute</html>";

    assertThatThrownBy(() -> ask(service("a"), allowed("a")))
        .hasMessageContaining("no SPARQL results in JSON");
  }

  @Test
  void exceededServiceLimit_failsInsteadOfTruncating() {
    List<URI> a = List.of(URI.create(url("a")));

    assertThatThrownBy(
            () -> ask(service("a"), AllowedServices.of(a, new ServiceLimits(60, 10_000, 2))))
        .hasMessageContaining("more than 2 rows; narrow the query");
    assertThatThrownBy(
            () -> ask(service("a"), AllowedServices.of(a, new ServiceLimits(60, 100, 10))))
        .hasMessageContaining("more than 100 bytes; narrow the query");
    delay = Duration.ofSeconds(5);
    assertThatThrownBy(
            () -> ask(service("a"), AllowedServices.of(a, new ServiceLimits(1, 10_000, 10))))
        .hasMessageContaining("took longer than 1 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "http://user@e/sparql", "sparql", "http://e/#x"})
  void whatIsNoEndpoint_cannotBeAllowed(String address) {
    assertThatThrownBy(() -> AllowedServices.of(List.of(URI.create(address))))
        .hasMessageContaining("is not the address of an endpoint");
  }
}
