package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;

/// How fast the pages are over many articles.
///
/// `-Dnewsgraph.speed.articles=10000` is the long form, whose medians must be below 50
/// milliseconds; the short one looks only for pages whose time grows with the store.
class PageSpeedIT {

  private static final int ARTICLES = Integer.getInteger("newsgraph.speed.articles", 300);
  private static final boolean LONG = ARTICLES >= 10_000;
  private static final int BATCH = 100;
  private static final int REQUESTS = 40;

  @TempDir static Path folder;

  @Test
  void homeArticleAndEntity_answerSoon() throws Exception {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      fill(store);
      try (NewsServer server =
              NewsServer.start(
                  store.dataset(), ServerSettings.readOnly(0), List.of(new ReadingRoom()));
          HttpClient client = HttpClient.newHttpClient()) {
        awaitCounts(client, server);
        Random random = new Random(1);
        List<String> articles =
            random
                .ints(REQUESTS, 0, ARTICLES)
                .mapToObj(i -> "article/invented-" + i + ".html")
                .toList();
        List<String> entities = entities(store.dataset(), random);
        List<String> home = IntStream.range(0, REQUESTS).mapToObj(i -> "").toList();
        for (List<String> paths : List.of(home, articles, entities)) {
          // The first requests are slow while the machine learns the code; they do not count.
          for (String path : paths) {
            milliseconds(client, server.url() + path);
          }
          List<Long> times = new ArrayList<>();
          for (String path : paths) {
            times.add(milliseconds(client, server.url() + path));
          }
          times.sort(null);
          String told = "%s: %s".formatted(paths.getFirst(), times);
          org.slf4j.LoggerFactory.getLogger(PageSpeedIT.class).warn(told);
          assertThat(times.get(times.size() / 2)).as(told).isLessThanOrEqualTo(LONG ? 50 : 500);
        }
      }
    }
  }

  private static void fill(Tdb2Store store) {
    GraphWriter writer = Writers.still();
    for (int begin = 0; begin < ARTICLES; begin += BATCH) {
      List<DatasetGraph> batch = new ArrayList<>();
      for (int i = begin; i < Math.min(ARTICLES, begin + BATCH); i++) {
        batch.add(writer.write(InventedNews.article(i)).dataset());
      }
      store.replace(batch);
    }
  }

  private static List<String> entities(DatasetGraph dataset, Random random) {
    List<String> found = new ArrayList<>();
    Txn.executeRead(
        dataset,
        () -> {
          while (found.size() < REQUESTS) {
            Node name =
                org.apache.jena.graph.NodeFactory.createLiteralString(
                    InventedNews.person(random).label());
            dataset.stream(Node.ANY, Node.ANY, RDFS.Nodes.label, name)
                .map(Quad::getSubject)
                .findFirst()
                .ifPresent(node -> found.add("entity/" + Addresses.localName(node) + ".html"));
          }
        });
    return found;
  }

  private static void awaitCounts(HttpClient client, NewsServer server) throws Exception {
    URI home = URI.create(server.url());
    for (int i = 0; i < 600; i++) {
      String page =
          client.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString()).body();
      if (page.contains("class=\"totals\"")) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("the store was not counted in ten minutes");
  }

  private static long milliseconds(HttpClient client, String url) throws Exception {
    long begin = System.nanoTime();
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}
