package org.newsgraph.serve;

import static org.apache.jena.riot.resultset.ResultSetLang.RS_CSV;
import static org.apache.jena.riot.resultset.ResultSetLang.RS_JSON;
import static org.apache.jena.riot.resultset.ResultSetLang.RS_TSV;
import static org.apache.jena.riot.resultset.ResultSetLang.RS_XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.serve.W3cManifest.Entry;
import org.newsgraph.serve.W3cManifest.Expected;
import org.newsgraph.serve.W3cManifest.Request;

/// The W3C's tests of the SPARQL 1.1 Protocol and of the Graph Store Protocol with indirect graph
/// identification, as their manifests say: reading on a server that nobody writes to, writing with
/// users and form updates.
///
/// The manifests are not part of this project: `-Dnewsgraph.w3c` names a folder with
/// `sparql/sparql11` of github.com/w3c/rdf-tests. The manifest of direct graph identification is
/// left out: a graph's own address is answered as linked data, and there nobody writes.
class W3cProtocolIT {

  /// What this server does otherwise on purpose, and why; each of these must fail.
  private static final Map<String, String> NOT_APPLICABLE =
      Map.of(
          "post_get_new_graph",
          "the server invents no names of graphs: who adds one says what it is called");

  private static final Path SUITES =
      Path.of(System.getProperty("newsgraph.w3c", "none"), "sparql", "sparql11");

  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");

  @TempDir static Path folder;
  private static ServerUnderTest reading;
  private static ServerUnderTest writing;

  @BeforeAll
  static void start() {
    reading = server("reading", ServerUnderTest.READING);
    writing =
        server(
            "writing",
            ServerUnderTest.WRITING.withAccess(ServerUnderTest.WRITING.access().withFormUpdates()));
  }

  private static ServerUnderTest server(String name, ServerSettings settings) {
    return new ServerUnderTest(folder.resolve(name), "", settings, List.of());
  }

  @AfterAll
  static void stop() {
    reading.close();
    writing.close();
  }

  @TestFactory
  Stream<DynamicTest> sparqlProtocol_matchesW3cManifest() {
    return manifest("protocol/manifest.ttl", 34).stream()
        .map(entry -> test(entry, entry.name().contains("update") ? writing : reading));
  }

  @TestFactory
  Stream<DynamicTest> graphStoreProtocol_matchesW3cManifest() {
    return manifest("graph-store-protocol/manifest-indirect.ttl", 9).stream()
        .map(entry -> test(entry, writing));
  }

  @TestFactory
  Stream<DynamicTest> writeRequest_onReadOnlyServer_isRefused() {
    return Stream.of(
            manifest("protocol/manifest.ttl", 34),
            manifest("graph-store-protocol/manifest-indirect.ttl", 9))
        .flatMap(List::stream)
        .filter(W3cProtocolIT::writes)
        .map(entry -> dynamicTest(entry.name(), () -> refusedForReading(entry)));
  }

  private static boolean writes(Entry entry) {
    return entry.name().startsWith("update") || entry.name().matches("(put|post|head_existing).*");
  }

  private static List<Entry> manifest(String file, int atLeast) {
    Path manifest = SUITES.resolve(file);
    assumeTrue(
        Files.exists(manifest),
        "no W3C tests at \"" + manifest + "\"; say -Dnewsgraph.w3c=FOLDER of w3c/rdf-tests");
    List<Entry> tests = W3cManifest.read(manifest).tests();
    assertThat(tests).hasSizeGreaterThanOrEqualTo(atLeast);
    return tests;
  }

  private static DynamicTest test(Entry entry, ServerUnderTest server) {
    String reason = NOT_APPLICABLE.get(entry.name());
    return reason == null
        ? dynamicTest(entry.name(), () -> run(entry, server))
        : dynamicTest(
            entry.name() + " does not apply: " + reason,
            () ->
                assertThatThrownBy(() -> run(entry, server))
                    .as("passes, so it is no exception any more")
                    .isInstanceOf(AssertionError.class));
  }

  private static void run(Entry entry, ServerUnderTest server) throws Exception {
    load(entry, server);
    String location = "";
    for (Request request : entry.requests()) {
      String path = request.path().replace("$LOCATION$", ServerUnderTest.encode(location));
      HttpResponse<byte[]> answer = server.sendForBytes(built(request, entry, path, server));
      check(request.expected(), answer);
      location = answer.headers().firstValue("Location").orElse("");
    }
  }

  private static void refusedForReading(Entry entry) throws Exception {
    load(entry, reading);
    long before = reading.quads();
    for (Request request : entry.requests()) {
      if (isUpdate(request, entry) || !request.method().matches("GET|HEAD|POST")) {
        int status =
            reading.sendForBytes(built(request, entry, request.path(), reading)).statusCode();
        assertThat(status).isBetween(400, 499);
      }
    }
    assertThat(reading.quads()).isEqualTo(before);
  }

  private static void load(Entry entry, ServerUnderTest server) {
    var dataset = server.dataset();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
          entry
              .graphs()
              .forEach(
                  (name, file) ->
                      RDFParser.source(file).parse(dataset.getGraph(NodeFactory.createURI(name))));
        });
  }

  private static HttpRequest.Builder built(
      Request request, Entry entry, String path, ServerUnderTest server) {
    String place = isUpdate(request, entry) ? "news/update" : "news/sparql";
    HttpRequest.Builder built =
        server
            .request(path.replaceFirst("^/sparql/", place).replaceFirst("^/gsp", "news/data"))
            .method(
                request.method(),
                request.body().map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()));
    request.headers().forEach(built::header);
    return server == writing ? built.header("Authorization", WRITER) : built;
  }

  /// The suite has one address for both operations, this server one for each.
  private static boolean isUpdate(Request request, Entry entry) {
    return entry.name().contains("update")
        && !request.contentType().equals("application/sparql-query");
  }

  private static void check(Expected expected, HttpResponse<byte[]> answer) throws Exception {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(expected.allows(answer.statusCode()))
        .as("%d of %s: %s", answer.statusCode(), expected.statuses(), body)
        .isTrue();
    expected.contentType().ifPresent(type -> assertThat(type(answer)).isEqualTo(type(type)));
    switch (expected.format().orElse("")) {
      case "boolean" -> {
        boolean value = value(answer);
        expected.value().ifPresent(right -> assertThat(value).as(body).isEqualTo(right));
      }
      case "tabular" -> {
        RowSet rows = rows(answer);
        expected.words().ifPresent(words -> checkWords(words, rows));
      }
      case "RDF" -> graph(body, type(answer), answer);
      default -> {}
    }
    if (expected.body().isPresent()) {
      Graph right = graph(expected.body().get(), "text/turtle", answer);
      assertThat(graph(body, type(answer), answer).isIsomorphicWith(right)).as(body).isTrue();
    }
    if (expected.location().isPresent()) {
      assertThat(answer.headers().firstValue("Location")).isPresent();
    }
  }

  private static void checkWords(String words, RowSet rows) {
    assertThat(words).isEqualTo("one result with `?o` bound to an IRI that is _not_ `<test>`");
    Node object = rows.next().get("o");
    assertThat(object.isURI()).isTrue();
    assertThat(object.getURI()).contains(":/").endsWith("/test");
    assertThat(rows.hasNext()).isFalse();
  }

  private static boolean value(HttpResponse<byte[]> answer) {
    return RowSetReader.createReader(language(answer, Set.of(RS_JSON, RS_XML)))
        .readAny(new ByteArrayInputStream(answer.body()), Context.emptyContext())
        .booleanResult();
  }

  private static RowSet rows(HttpResponse<byte[]> answer) {
    return RowSetReader.createReader(language(answer, Set.of(RS_JSON, RS_XML, RS_CSV, RS_TSV)))
        .read(new ByteArrayInputStream(answer.body()), Context.emptyContext());
  }

  private static Lang language(HttpResponse<byte[]> answer, Set<Lang> allowed) {
    Lang language = RDFLanguages.contentTypeToLang(type(answer));
    assertThat(language).as(type(answer)).isIn(allowed);
    return language;
  }

  private static Graph graph(String text, String type, HttpResponse<byte[]> answer) {
    Lang syntax = RDFLanguages.contentTypeToLang(type);
    assertThat(RDFLanguages.isTriples(syntax)).as(type).isTrue();
    return RDFParser.create()
        .source(new StringReader(text))
        .lang(syntax)
        .base(answer.uri().toString())
        .toGraph();
  }

  private static String type(HttpResponse<byte[]> answer) {
    return type(answer.headers().firstValue("Content-Type").orElse("none"));
  }

  // Whether it says charset=utf-8 does not matter: Turtle is UTF-8 always (RFC 3023bis, 4).
  private static String type(String header) {
    return header.toLowerCase(Locale.ROOT).replaceFirst("\\s*;\\s*charset=utf-8$", "");
  }
}
