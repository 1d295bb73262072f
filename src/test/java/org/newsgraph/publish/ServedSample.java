package org.newsgraph.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.Part;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;

/// A real server over a real store of articles made by hand.
final class ServedSample implements AutoCloseable {

  static final String BASE = "https://w3id.org/newsgraph/id/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Tdb2Store store;
  private final NewsServer server;

  ServedSample(Path directory, List<ArticleGraphs> articles, List<Part> parts) {
    Writers.still();
    store = Tdb2Store.openOrCreate(directory.resolve("db"));
    store.replace(articles.stream().map(ArticleGraphs::dataset).toList());
    server = NewsServer.start(store.dataset(), ServerSettings.readOnly(0), parts);
  }

  DatasetGraph dataset() {
    return store.dataset();
  }

  Tdb2Store store() {
    return store;
  }

  URI at(String path) {
    return URI.create(server.url() + path);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> postForm(String path, String name, String value)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(name + "=" + encoded(value)))
            .build(),
        BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
