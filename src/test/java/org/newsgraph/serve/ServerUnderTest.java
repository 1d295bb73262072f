package org.newsgraph.serve;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.cli.ServedParts;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// A real server on a free port over a store of its own, with a client.
public final class ServerUnderTest implements AutoCloseable {
  static {
    JenaSystem.init();
  }

  /// What the IRIs of articles made by hand begin with.
  public static final String BASE = ArticleIri.DEFAULT_BASE;

  static final String TOKEN = "a-token-for-this-test";
  static final Users USERS =
      new Users(
          Map.of(
              "reader", User.of("reader", User.Role.READER, "reads-only".toCharArray()),
              "writer", User.of("writer", User.Role.WRITER, "writes-too".toCharArray())));
  static final ServerSettings READING =
      ServerSettings.readOnly(0)
          .withLimits(Limits.USUAL.withQueryTimeout(Duration.ofSeconds(2)))
          .withWriteToken(TOKEN);
  static final ServerSettings WRITING = READING.withAccess(READING.access().withUsers(USERS));

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Tdb2Store store;
  private final NewsServer server;

  /// A server over a new store in the folder, which the filling has filled.
  private ServerUnderTest(
      Path folder, Consumer<Tdb2Store> filling, ServerSettings settings, List<ServerPart> parts) {
    Writers.still();
    store = Tdb2Store.openOrCreate(folder);
    filling.accept(store);
    server = NewsServer.start(store.dataset(), settings, parts);
  }

  /// A server over a new store in the folder, filled with the TriG.
  ServerUnderTest(Path folder, String trig, ServerSettings settings, List<ServerPart> parts) {
    this(folder, store -> parse(trig, store.dataset()), settings, parts);
  }

  private static void parse(String trig, DatasetGraph dataset) {
    Txn.executeWrite(
        dataset,
        () -> RDFParser.create().source(new StringReader(trig)).lang(Lang.TRIG).parse(dataset));
  }

  /// A server over a new store in the folder that holds the articles.
  public static ServerUnderTest of(
      Path folder, List<ArticleGraphs> articles, ServerSettings settings, List<ServerPart> parts) {
    return new ServerUnderTest(
        folder,
        store -> store.replace(articles.stream().map(ArticleGraphs::dataset).toList()),
        settings,
        parts);
  }

  /// The same, for reading.
  public static ServerUnderTest of(
      Path folder, List<ArticleGraphs> articles, List<ServerPart> parts) {
    return of(folder, articles, ServerSettings.readOnly(0), parts);
  }

  /// All that `newsgraph serve` answers, over a store of so many articles of invented news.
  static ServerUnderTest ofInventedNews(Path folder, int articles, ServerSettings settings) {
    return new ServerUnderTest(
        folder, store -> InventedNews.fill(store, 0, articles), settings, ServedParts.ALL);
  }

  public NewsServer server() {
    return server;
  }

  public Tdb2Store store() {
    return store;
  }

  public DatasetGraph dataset() {
    return store.dataset();
  }

  public String url() {
    return server.url();
  }

  public URI at(String path) {
    return URI.create(url() + path);
  }

  /// The path of the thing with this name.
  String person(String name) {
    return Txn.calculateRead(
        dataset(),
        () ->
            dataset().stream(
                    Node.ANY, Node.ANY, RDFS.Nodes.label, NodeFactory.createLiteralString(name))
                .map(quad -> quad.getSubject().getURI().replaceFirst(".*/entity/", "entity/"))
                .findFirst()
                .orElseThrow());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> postForm(String path, String name, String value) throws Exception {
    return post(path, "application/x-www-form-urlencoded", "", name + "=" + encode(value));
  }

  HttpResponse<String> query(String sparql) throws Exception {
    return send(
        request("news/sparql?query=" + encode(sparql)).header("Accept", "application/json, */*"));
  }

  HttpResponse<String> post(String path, String type, String authorization, String body)
      throws Exception {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  /// Sends bytes as they are: clients of the JDK neither set `Host` nor leave paths alone.
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(40_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// How many quads the store holds.
  long quads() {
    return Txn.calculateRead(dataset(), () -> dataset().stream().count());
  }

  static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
