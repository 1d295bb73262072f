package org.newsgraph.read;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A newspaper's server on this machine, which notes what it is asked.
final class NewsSite implements AutoCloseable {
  static final int MAX_BYTES = 100_000;

  /// What the site was asked for, with the headers.
  record Asked(String path, Headers headers) {}

  /// How the site answers.
  interface Answering {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  NewsSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /// An article's page with the given headline.
  static String page(String headline) {
    return """
    <html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
    <p>The old tower of Vikholm was blown up on Sunday, as a crowd of two hundred looked on.</p>
    <p>Engineers had found cracks in it in the spring, and the town had closed the street.</p>
    </article></body></html>
    """
        .formatted(headline);
  }

  String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  NewsSite on(String path, Answering answering) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getRawPath().equals(path)) {
            send(exchange, 404, "text/html", "<p>Gone</p>");
            return;
          }
          asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
          try {
            answering.answer(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  /// Serves an article under its headline.
  NewsSite serve(String path, String headline) {
    return on(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", page(headline)));
  }

  NewsSite serve(String path, int status, String type, String body) {
    return on(path, exchange -> send(exchange, status, type, body));
  }

  NewsSite redirect(String path, String target) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          send(exchange, 301, "text/html", "<p>Moved</p>");
        });
  }

  /// Answers otherwise from now on.
  NewsSite change(String path, Answering answering) {
    server.removeContext(path);
    return on(path, answering);
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<String> paths() {
    return asked().stream().map(Asked::path).toList();
  }

  void forget() {
    asked.clear();
  }

  /// The way to the site alone.
  HttpWeb web() {
    return web(Duration.ofSeconds(20));
  }

  HttpWeb web(Duration timeout) {
    int port = server.getAddress().getPort();
    return HttpWeb.trusting(address -> address.getPort() == port, timeout, MAX_BYTES);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
