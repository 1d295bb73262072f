package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Article;

class PageReadingTest {
  private static final int MAX_BYTES = 100_000;
  private static final String PAGE =
      "<html><head><title>Tram line opens</title></head><body><article><p>The tram to Café Zürich"
          + " left at nine, and the whole street had come to see it"
          + " go.</p></article></body></html>";

  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void page_takesIdAndUrlFromAddress() {
    serve(
        "/news/tram-line.html",
        200,
        "text/html; charset=utf-8",
        PAGE.getBytes(StandardCharsets.UTF_8));

    Article article = Reading.article(read("/news/tram-line.html?utm_source=mail"));

    assertThat(article.id()).isEqualTo("tram-line");
    assertThat(article.headline()).hasValue("Tram line opens");
    assertThat(article.body()).contains("Café Zürich");
    assertThat(article.metadata().url())
        .hasValueSatisfying(url -> assertThat(url.getPath()).isEqualTo("/news/tram-line.html"));
  }

  @Test
  void headerCharset_overridesPageCharsetWithWarning() {
    byte[] body =
        PAGE.replace("<head>", "<head><meta charset=utf-8>")
            .getBytes(Charset.forName("windows-1252"));
    serve("/latin", 200, "text/html; charset=ISO-8859-1", body);

    ReadArticle read = Reading.readArticle(read("/latin"));

    assertThat(read.article().body()).contains("Café Zürich");
    assertThat(read.warnings()).singleElement().asString().contains("declared as utf-8");
  }

  @Test
  void redirect_isFollowedToThePage() {
    redirect("/old", "/news/new-name");
    serve("/news/new-name", 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));

    assertThat(Reading.article(read("/old")).id()).isEqualTo("new-name");
  }

  @Test
  void redirectLoop_ends() {
    redirect("/loop", "/loop");

    assertThat(Reading.failure(read("/loop"))).endsWith("error: redirects more than 5 times");
  }

  @Test
  void redirectToAFile_isRefused() {
    redirect("/file", "file:///etc/hostname");

    assertThat(Reading.failure(read("/file"))).contains("is not an http or https address");
  }

  @Test
  void localServer_withoutTestSwitch_isNotContacted() {
    serve("/x", 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));

    try (HttpWeb web = new HttpWeb(Duration.ofSeconds(5), MAX_BYTES)) {
      assertThat(Reading.failure(read(web, "/x"))).contains("only 80 and 443");
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void errorStatus_fails() {
    serve("/gone", 410, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));

    assertThat(Reading.failure(read("/gone")))
        .endsWith("error: the server answers with status 410");
  }

  @Test
  void image_fails() {
    serve("/photo", 200, "image/png", new byte[] {1, 2, 3});

    assertThat(Reading.failure(read("/photo"))).endsWith("error: is image/png, not a page or text");
  }

  @Test
  void bodyBeyondTheLimit_fails() {
    serve("/big", 200, "text/plain", new byte[MAX_BYTES + 1]);

    assertThat(Reading.failure(read("/big")))
        .endsWith("error: is larger than the limit of 100000 bytes");
  }

  @Test
  void gzipBomb_isCutAtTheLimit() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[20_000_000]);
    }
    server.createContext(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, "text/plain", packed.toByteArray());
        });

    assertThat(Reading.failure(read("/bomb")))
        .endsWith("error: is larger than the limit of 100000 bytes");
  }

  @Test
  void drippingBody_isCutAtTheDeadline() {
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write('x');
              out.flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    try (HttpWeb web = HttpWeb.trusting(address -> true, Duration.ofSeconds(1), MAX_BYTES)) {
      assertThat(Reading.failure(read(web, "/drip")))
          .endsWith("error: no whole answer within 1 seconds");
    }
  }

  @Test
  void refusedConnection_failsAndReadingContinues() {
    serve("/fine", 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    String nobody = "http://localhost:1/article";

    try (HttpWeb web = web()) {
      List<ReadOutcome> outcomes =
          Reading.outcomes(Polite.reader(web, MAX_BYTES), nobody, address("/fine"));
      assertThat(outcomes).hasSize(2);
      assertThat(((ReadFailure) outcomes.getFirst()).message())
          .isEqualTo(nobody + ": error: cannot connect");
      assertThat(Reading.ids(outcomes)).containsExactly("fine");
    }
  }

  private List<ReadOutcome> read(String path) {
    try (HttpWeb web = web()) {
      return read(web, path);
    }
  }

  private List<ReadOutcome> read(Web web, String path) {
    return Reading.outcomes(Polite.reader(web, MAX_BYTES), address(path));
  }

  private static HttpWeb web() {
    return HttpWeb.trusting(address -> true, Duration.ofSeconds(30), MAX_BYTES);
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, int status, String type, byte[] body) {
    server.createContext(path, exchange -> answer(exchange, status, type, body));
  }

  private void redirect(String path, String target) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          answer(exchange, 302, "text/html", new byte[] {' '});
        });
  }

  private void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    requests.incrementAndGet();
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
