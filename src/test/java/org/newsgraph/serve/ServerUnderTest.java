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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Tdb2Store;

/// A real server on a free port over a small store, with a client.
final class ServerUnderTest implements AutoCloseable {
  static {
    JenaSystem.init();
  }

  static final String TOKEN = "a-token-for-this-test";
  static final Users USERS =
      new Users(
          Map.of(
              "reader", User.of("reader", User.Role.READER, "reads-only".toCharArray()),
              "writer", User.of("writer", User.Role.WRITER, "writes-too".toCharArray())));
  static final ServerSettings READING =
      ServerSettings.readOnly(0).withQueryTimeout(2).withWriteToken(TOKEN);
  static final ServerSettings WRITING = READING.withAccess(READING.access().withUsers(USERS));

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Tdb2Store store;
  private final DatasetGraph dataset;
  private final NewsServer server;

  /// A server over a new store in the folder, filled with the TriG.
  ServerUnderTest(Path folder, String trig, ServerSettings settings, List<Part> parts) {
    store = Tdb2Store.openOrCreate(folder);
    dataset = store.dataset();
    Txn.executeWrite(
        dataset,
        () -> RDFParser.create().source(new StringReader(trig)).lang(Lang.TRIG).parse(dataset));
    server = NewsServer.start(dataset, settings, parts);
  }

  NewsServer server() {
    return server;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(10));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
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
    return Txn.calculateRead(
        dataset,
        () -> {
          long[] count = {0};
          dataset.find().forEachRemaining(quad -> count[0]++);
          return count[0];
        });
  }

  static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
