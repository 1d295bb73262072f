package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Tdb2Store;

/// Clients who send a byte now and then are cut off and hold nobody up.
class SlowClientsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SLOW_HEADS = 200;
  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");

  @TempDir static Path folder;
  private static ServerUnderTest server;
  private static CompletableFuture<List<String>> keptAlive;

  @BeforeAll
  static void start() {
    server =
        new ServerUnderTest(
            folder,
            "<http://e/g> { <http://e/s> <http://e/p> 1 }",
            ServerUnderTest.WRITING,
            List.of());
    keptAlive = CompletableFuture.supplyAsync(SlowClientsIT::useNowAndThen);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void slowBodies_timeOutWithoutBlockingOthers() throws Exception {
    List<CompletableFuture<Duration>> slow = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      // Checking a password takes a moment on purpose, so few say that they may write.
      String authorization = i % 10 == 0 ? "Authorization: " + WRITER + "\r\n" : "";
      slow.add(
          drip(
              "POST /news/update HTTP/1.1\r\nHost: localhost\r\n"
                  + authorization
                  + "Content-Type: application/sparql-update\r\nContent-Length: 5000\r\n\r\n"));
    }
    Thread.sleep(2000);
    Timings writes = new Timings();
    Timings reads = new Timings();
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      HttpResponse<String> written =
          server.post(
              "news/update",
              "application/sparql-update",
              WRITER,
              "INSERT DATA { <http://e/s> <http://e/p> " + i + " }");
      assertThat(written.statusCode()).as(written.body()).isEqualTo(204);
      long middle = System.nanoTime();
      assertThat(server.query("ASK { ?s ?p " + i + " }").body()).contains("true");
      writes.add(Duration.ofNanos(middle - start).toMillis());
      reads.add(Duration.ofNanos(System.nanoTime() - middle).toMillis());
    }
    assertThat(reads.quantile(0.9)).as(reads.toString()).isLessThanOrEqualTo(1000);
    // Whoever waited for a slow writer would wait for its twenty seconds.
    assertThat(writes.quantile(1)).as(writes.toString()).isLessThanOrEqualTo(5000);
    for (CompletableFuture<Duration> one : slow) {
      assertThat(one.join()).isLessThanOrEqualTo(PATIENCE);
    }
  }

  @Test
  void slowHeaders_timeOutWithoutBlockingReaders() throws Exception {
    List<CompletableFuture<Duration>> slow = new ArrayList<>();
    for (int i = 0; i < SLOW_HEADS; i++) {
      slow.add(drip("GET /news/sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
    }
    Timings reads = new Timings();
    while (!slow.stream().allMatch(CompletableFuture::isDone)) {
      long start = System.nanoTime();
      assertThat(server.query("ASK { ?s ?p ?o }").body()).contains("true");
      reads.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      Thread.sleep(200);
    }
    assertThat(reads.quantile(0.95)).as(reads.toString()).isLessThanOrEqualTo(500);
    for (CompletableFuture<Duration> one : slow) {
      assertThat(one.join()).isLessThanOrEqualTo(PATIENCE);
    }
  }

  @Test
  void keptAliveConnection_usedOccasionally_staysOpen() {
    assertThat(keptAlive.join()).hasSize(5).allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
  }

  /// What a connection is answered that is used every six seconds, all the while.
  private static List<String> useNowAndThen() {
    List<String> answers = new ArrayList<>();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      for (int i = 0; i < 5; i++) {
        Thread.sleep(i == 0 ? 0 : 6000);
        socket
            .getOutputStream()
            .write(
                "HEAD /$/ping HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        byte[] answer = new byte[8192];
        int length = socket.getInputStream().read(answer);
        answers.add(new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8));
      }
    } catch (IOException | InterruptedException cut) {
      answers.add(cut.toString());
    }
    return answers;
  }

  @Test
  void shutdown_duringQuery_closesStoreWithinSeconds(@TempDir Path other) throws Exception {
    ServerUnderTest stopped =
        new ServerUnderTest(
            other,
            "<http://e/g> { <http://e/s> <http://e/p> " + "1, 2, 3, 4, 5, 6, 7, 8, 9, 0" + " }",
            ServerSettings.readOnly(0),
            List.of());
    String endless = Objects.requireNonNull(HostileQueries.all().get("VALUES"));
    CompletableFuture<Void> query =
        CompletableFuture.runAsync(
            () -> {
              try {
                stopped.query(endless);
              } catch (Exception ended) {
                // The connection went with the server.
              }
            });
    Thread.sleep(1000);
    assertThat(query).isNotDone();
    long start = System.nanoTime();
    stopped.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    query.join();
    try (Tdb2Store reopened = Tdb2Store.open(other)) {
      assertThat(reopened.dataset()).isNotNull();
    }
  }

  /// Sends the beginning, then a byte a second, until the server ends the connection.
  private static CompletableFuture<Duration> drip(String beginning) {
    CompletableFuture<Duration> cut = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          long start = System.nanoTime();
          try (Socket socket =
              new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
            while (System.nanoTime() - start < PATIENCE.plusSeconds(10).toNanos()) {
              socket.getOutputStream().write('x');
              if (isEnded(socket)) {
                break;
              }
            }
          } catch (IOException gone) {
            // It was cut while this wrote.
          }
          cut.complete(Duration.ofNanos(System.nanoTime() - start));
        });
    return cut;
  }

  private static boolean isEnded(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException nothingYet) {
      return false;
    }
  }
}
