package org.newsgraph.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.serve.Limits;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;

/// How soon each competency question is answered over HTTP by the program's endpoint and by a plain
/// Fuseki on the same store, opened by the program and so with its order of joins: prints the best
/// of `ROUNDS`, in milliseconds, for each.
final class QuestionLatency {

  private static final int ROUNDS = 3;
  private static final int TIMEOUT = 30;

  /// Refused at once by a server that asks no other one: no measure of how fast it answers.
  private static final String FEDERATED = "SERVICE";

  private QuestionLatency() {}

  public static void main(String[] arguments) throws Exception {
    JenaSystem.init();
    // Without it a plain Fuseki computes for hours.
    ARQ.getContext().set(ARQ.queryTimeout, Long.toString(TIMEOUT * 1_000L));
    try (Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]));
        NewsServer server =
            NewsServer.start(
                store.dataset(),
                ServerSettings.readOnly(0)
                    .withLimits(Limits.USUAL.withQueryTimeout(Duration.ofSeconds(TIMEOUT))),
                List.of());
        HttpClient client = HttpClient.newHttpClient()) {
      FusekiServer plain =
          FusekiServer.create().port(0).loopback(true).add("/ds", store.dataset()).start();
      try {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (NamedQuery query : QueryCatalogue.standard().all()) {
          if (query.text().contains(FEDERATED)) {
            continue;
          }
          double our = best(client, server.queryUrl(), query.text());
          double their = best(client, plain.datasetURL("/ds") + "/sparql", query.text());
          ours.add(our);
          theirs.add(their);
          System.out.printf(Locale.ROOT, "%s\t%.0f\t%.0f%n", query.name(), our, their);
        }
        told("ours", ours);
        told("plain", theirs);
      } finally {
        plain.stop();
      }
    }
  }

  private static double best(HttpClient client, String endpoint, String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "?timeout=" + TIMEOUT + "&query=" + encoded))
            .header("Accept", "application/sparql-results+json")
            .build();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      client.send(request, BodyHandlers.discarding());
      best = Math.min(best, (System.nanoTime() - begin) / 1e6);
      if (best > 2_000) {
        break;
      }
    }
    return best;
  }

  private static void told(String name, List<Double> milliseconds) {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "%s-median %.0f%n", name, sorted.get(sorted.size() / 2));
    System.out.printf(
        Locale.ROOT, "%s-p95 %.0f%n", name, sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
  }
}
