package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What servers ask of programs that read many pages is obeyed.
class PoliteReadingTest {

  private NewsSite site;

  @BeforeEach
  void start() throws IOException {
    site = new NewsSite().serve("/tower", "Tower falls").serve("/wall", "Wall stands");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> read(String... paths) {
    return read(Polite.QUICK, paths);
  }

  private List<String> read(Politeness politeness, String... paths) {
    try (HttpWeb web = site.web()) {
      PageFetcher fetcher =
          Polite.open(web, Polite.options(NewsSite.MAX_BYTES, politeness, Optional.empty(), false));
      String[] addresses = Stream.of(paths).map(site::address).toArray(String[]::new);
      return told(Polite.reader(ReadOptions.standard(), fetcher), addresses);
    }
  }

  private static List<String> told(ArticleReader reader, String... addresses) {
    return Reading.outcomes(reader, addresses).stream()
        .map(
            outcome ->
                outcome instanceof ReadArticle read
                    ? read.article().id()
                    : ((ReadFailure) outcome).message().replaceAll("^.*: error: ", ""))
        .toList();
  }

  @Test
  void pageThatRobotsTxtForbids_isNotAsked() {
    site.serve(
        "/robots.txt",
        200,
        "text/plain",
        """
        User-agent: *
        Disallow: /

        User-agent: Newsgraph
        Disallow: /wall
        Allow: /
        """);

    assertThat(read("/wall", "/tower"))
        .containsExactly("robots.txt of \"localhost\" does not allow it", "tower");
    assertThat(site.paths()).containsExactlyInAnyOrder("/robots.txt", "/tower");
  }

  @Test
  void robotsTxt_isFollowedOverRedirects() {
    site.redirect("/robots.txt", "/moved.txt")
        .serve("/moved.txt", 200, "text/plain", "User-agent: *\nDisallow: /wall\n");

    assertThat(read("/wall")).containsExactly("robots.txt of \"localhost\" does not allow it");
  }

  @Test
  void unreadableRobotsTxt_unlikeMissingOne_forbidsAll() {
    assertThat(read("/tower")).containsExactly("tower");

    site.serve("/robots.txt", 500, "text/plain", "");
    site.forget();

    assertThat(read("/tower", "/wall"))
        .containsOnly(
            "its robots.txt cannot be read (status 500), so nothing is asked of the host");
    assertThat(site.paths()).containsExactly("/robots.txt");
  }

  @Test
  void pauseThatRobotsTxtAsksFor_isMade() {
    site.serve("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: 1\nDisallow:\n");
    long begin = System.nanoTime();

    assertThat(read("/tower", "/wall")).containsExactly("tower", "wall");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void requests_sayWhoAsks() {
    read("/tower");

    assertThat(site.asked())
        .allSatisfy(
            asked ->
                assertThat(asked.headers().getFirst("User-Agent")).isEqualTo("newsgraph/test"));
  }

  @Test
  void busyServer_isRetriedAfterRequestedWait() {
    AtomicInteger times = new AtomicInteger();
    site.on(
        "/busy",
        exchange -> {
          if (times.incrementAndGet() == 1) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            NewsSite.send(exchange, 503, "text/html", "busy");
          } else {
            NewsSite.send(exchange, 200, "text/html", NewsSite.page("Busy day"));
          }
        });
    long begin = System.nanoTime();

    assertThat(read("/busy")).containsExactly("busy");

    assertThat(times).hasValue(2);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void persistentlyBusyServer_isAbandonedAfterLastTry() {
    site.on(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          NewsSite.send(exchange, 429, "text/html", "busy");
        });

    assertThat(read("/busy")).containsExactly("the server answers with status 429");
    assertThat(site.paths().stream().filter("/busy"::equals)).hasSize(2);
  }

  @Test
  void longRetryAfter_endsAllRequestsToServer() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
    // Which of the two is asked first is left to chance.
    for (String page : List.of("/busy", "/full")) {
      site.on(
          page,
          exchange -> {
            exchange.getResponseHeaders().add("Retry-After", date);
            NewsSite.send(exchange, 429, "text/html", "busy");
          });
    }

    assertThat(read("/busy", "/full"))
        .hasSize(2)
        .allSatisfy(
            told ->
                assertThat(told)
                    .matches(
                        "the server answers with status 429 and asks to wait 3[56]\\d\\d seconds;"
                            + " read it later"));
    assertThat(site.paths()).containsAnyOf("/busy", "/full").doesNotHaveDuplicates();
    assertThat(site.paths()).filteredOn(path -> !path.equals("/robots.txt")).hasSize(1);
  }

  @Test
  void busyServer_withoutRetryTime_isNotRetried() {
    site.serve("/busy", 503, "text/html", "busy");

    assertThat(read("/busy")).containsExactly("the server answers with status 503");
    assertThat(site.paths().stream().filter("/busy"::equals)).hasSize(1);
  }

  @Test
  void hangingServer_timesOutAndReadingContinues() {
    site.on("/slow", exchange -> Thread.sleep(5_000));

    try (HttpWeb web = site.web(Duration.ofSeconds(1))) {
      ArticleReader reader = Polite.reader(web, NewsSite.MAX_BYTES);
      assertThat(told(reader, site.address("/slow"), site.address("/tower")))
          .containsExactly("no whole answer within 1 seconds", "tower");
    }
  }

  /// Counts who is asked at once.
  private static final class Crowd implements Web {
    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger mostOfAll = new AtomicInteger();
    private final AtomicInteger mostOfOne = new AtomicInteger();

    @Override
    public WebAnswer ask(WebRequest request) throws FetchException {
      AtomicInteger host =
          now.computeIfAbsent(request.address().getHost(), name -> new AtomicInteger());
      mostOfOne.accumulateAndGet(host.incrementAndGet(), Math::max);
      mostOfAll.accumulateAndGet(all.incrementAndGet(), Math::max);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        host.decrementAndGet();
        all.decrementAndGet();
      }
      URI address = request.address();
      return address.getPath().equals("/robots.txt")
          ? new WebAnswer(404, Map.of(), new byte[0])
          : new WebAnswer(
              200,
              Map.of("Content-Type", List.of("text/html")),
              NewsSite.page("About " + address).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void hosts_areQueriedInParallelOnePageEach() {
    Crowd crowd = new Crowd();
    String[] addresses =
        IntStream.range(0, 12)
            .mapToObj(i -> "https://host%d.example/page-%d".formatted(i % 6, i))
            .toArray(String[]::new);

    List<String> told = told(Polite.reader(crowd, NewsSite.MAX_BYTES), addresses);

    assertThat(told)
        .containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(i -> "page-" + i).toList());
    assertThat(crowd.mostOfOne).hasValue(1);
    assertThat(crowd.mostOfAll.get()).isBetween(2, Polite.QUICK.hosts());
  }

  @Test
  void host_isLeftAloneBetweenTwoRequests() {
    Politeness slow = new Politeness(Duration.ofMillis(300), Duration.ofSeconds(3), 1, 4);
    long begin = System.nanoTime();

    assertThat(read(slow, "/tower", "/wall")).containsExactly("tower", "wall");

    // robots.txt, then two pages.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(590));
  }
}
