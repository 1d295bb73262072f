package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.link.Decisions;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.publish.DatasetPart;
import org.newsgraph.query.ArticleList;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;
import org.slf4j.LoggerFactory;

/// How fast the pages are over many articles.
///
/// `-Dnewsgraph.speed.articles=10000` is the long form, in which pages must answer within the
/// milliseconds of [#pages]; the short one looks only for pages whose time grows with the store.
/// `-Dnewsgraph.speed.store=FOLDER` keeps the filled store, which takes minutes to make.
class PageSpeedIT {

  private static final int ARTICLES = Integer.getInteger("newsgraph.speed.articles", 300);
  private static final boolean LONG = ARTICLES >= 10_000;
  private static final int SHORT_BOUND = 500;

  private static final int REQUESTS = 40;

  /// Tells what the pages cost where the machine is busy with something else too.
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @TempDir static Path temporary;

  private static Tdb2Store store;
  private static NewsServer server;
  private static HttpClient client;

  /// Pages of one kind.
  ///
  /// @param bound of the median in the long form, in milliseconds
  record Pages(String kind, int bound, List<String> paths) {
    @Override
    public String toString() {
      return kind;
    }
  }

  @BeforeAll
  static void serve() throws Exception {
    String kept = System.getProperty("newsgraph.speed.store", "");
    store = Tdb2Store.openOrCreate(kept.isEmpty() ? temporary : Path.of(kept));
    InventedNews.fill(store, new ArticleList(store.link()).all().size(), ARTICLES);
    new CorpusGraphs(Ontology.shipped(), Decisions.none(), Optional.empty()).refresh(store);
    server =
        NewsServer.start(
            store.dataset(),
            ServerSettings.readOnly(0),
            List.of(new DatasetPart(), new ReadingRoom()));
    client = HttpClient.newHttpClient();
    await("", "class=\"totals\"");
    await("disagreements", "id=\"denials\"");
    await(".well-known/void", "http://rdfs.org/ns/void#");
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
    store.close();
  }

  static Stream<Pages> pages() {
    Random random = new Random(1);
    List<String> articles =
        random.ints(REQUESTS, 0, ARTICLES).mapToObj(i -> "invented-" + i).toList();
    List<String> people = people(store.dataset(), random);
    List<String> names =
        Stream.generate(() -> InventedNews.person(random).label())
            .limit(REQUESTS)
            .map(Addresses::encoded)
            .toList();
    return Stream.of(
        same("home", 50, ""),
        of("article", 50, articles, id -> "article/" + id + ".html"),
        of("entity", 50, people, id -> "entity/" + id + ".html"),
        of("entity over time", 50, people, id -> "entity/" + id + ".html?order=time"),
        of("neighbours", 500, people, id -> "neighbours.json?of=/entity/" + id + ".html"),
        same("articles", 500, "articles"),
        same("people", 500, "people"),
        same("places", 500, "places?page=2"),
        of("people of a name", 500, names, name -> "people?q=" + name),
        same("events", 500, "events"),
        same("claims", 500, "claims"),
        same("claims denied", 500, "claims?polarity=negated"),
        same("claims of a kind", 500, "claims?kind=Arrest"),
        of("claims about", 500, names, name -> "claims?about=" + name),
        of("claims by", 500, names, name -> "claims?claimant=" + name),
        same("disagreements", 500, "disagreements"),
        of("search", 500, names, name -> "search?q=" + name),
        of("suggest", 500, names, name -> "suggest?q=" + name.substring(0, 3)),
        same("query", 500, "query"));
  }

  private static Pages same(String kind, int bound, String path) {
    return new Pages(kind, bound, Collections.nCopies(REQUESTS, path));
  }

  private static Pages of(String kind, int bound, List<String> ids, UnaryOperator<String> path) {
    return new Pages(kind, bound, ids.stream().map(path).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachPage_answersSoon(Pages pages) throws Exception {
    // The first requests are slow while the machine learns the code; they do not count.
    for (String path : pages.paths()) {
      milliseconds(path);
    }
    List<Long> times = new ArrayList<>();
    long computed = MACHINE.getProcessCpuTime();
    for (String path : pages.paths()) {
      times.add(milliseconds(path));
    }
    computed = MACHINE.getProcessCpuTime() - computed;
    times.sort(null);
    long median = times.get(times.size() / 2);
    String told =
        "%s over %d articles: median %d, 95%% within %d, longest %d ms; mean %d ms of the processors' time"
            .formatted(
                pages.kind(),
                ARTICLES,
                median,
                times.get(times.size() * 95 / 100),
                times.getLast(),
                TimeUnit.NANOSECONDS.toMillis(computed / REQUESTS));
    LoggerFactory.getLogger(PageSpeedIT.class).warn(told);
    assertThat(median).as(told).isLessThanOrEqualTo(LONG ? pages.bound() : SHORT_BOUND);
  }

  private static List<String> people(DatasetGraph dataset, Random random) {
    List<String> found = new ArrayList<>();
    Txn.executeRead(
        dataset,
        () -> {
          while (found.size() < REQUESTS) {
            Node name = NodeFactory.createLiteralString(InventedNews.person(random).label());
            dataset.stream(Node.ANY, Node.ANY, RDFS.Nodes.label, name)
                .map(Quad::getSubject)
                .findFirst()
                .map(Addresses::localName)
                .ifPresent(found::add);
          }
        });
    return found;
  }

  /// Waits until what a page counts in the background is there.
  private static void await(String path, String shown) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < 600; i++) {
      if (get(path).body().contains(shown)) {
        LoggerFactory.getLogger(PageSpeedIT.class)
            .warn(
                "/{} is ready after {} s",
                path,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("/" + path + " was not ready in ten minutes");
  }

  private static long milliseconds(String path) throws Exception {
    long begin = System.nanoTime();
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
  }
}
