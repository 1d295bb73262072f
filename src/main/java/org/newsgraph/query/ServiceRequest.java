package org.newsgraph.query;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/// Asks an endpoint one query, within limits. Safe for use by many threads.
///
/// Whatever keeps it from an answer is a [ServiceFailure].
final class ServiceRequest {

  private static final int OK = 200;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final String AGENT = "Newsgraph (https://w3id.org/newsgraph)";

  private final ServiceLimits limits;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  ServiceRequest(ServiceLimits limits) {
    this.limits = limits;
  }

  /// The rows of the answer; ends early where the asking query is cancelled.
  List<Binding> ask(String endpoint, Query query, @Nullable AtomicBoolean cancelled) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", AGENT)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query.serialize(), StandardCharsets.UTF_8)))
            .build();
    HttpResponse<byte[]> response = send(endpoint, request, cancelled);
    if (response.statusCode() != OK) {
      throw failure(endpoint, "answers " + response.statusCode() + detail(response));
    }
    return rows(endpoint, response.body());
  }

  private HttpResponse<byte[]> send(
      String endpoint, HttpRequest request, @Nullable AtomicBoolean cancelled) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, unused -> new CappedAnswer(limits.bytes()));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
    try {
      while (true) {
        try {
          return answer.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waiting) {
          if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
          }
          if (System.nanoTime() > end) {
            throw failure(endpoint, "took longer than %d s".formatted(limits.seconds()));
          }
        }
      }
    } catch (ExecutionException e) {
      throw failure(endpoint, "gives no answer: " + reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static String detail(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(
            target ->
                " and sends on to \"%s\", which is not followed; allow that instead"
                    .formatted(target))
        .orElse("");
  }

  private List<Binding> rows(String endpoint, byte[] body) {
    RowSetReader reader = RowSetReader.createReader(ResultSetLang.RS_JSON);
    List<Binding> rows = new ArrayList<>();
    try {
      RowSet found = reader.read(new ByteArrayInputStream(body), new Context());
      while (found.hasNext()) {
        if (rows.size() == limits.rows()) {
          throw failure(
              endpoint, "has more than %,d rows; narrow the query".formatted(limits.rows()));
        }
        rows.add(found.next());
      }
    } catch (ResultSetException | RiotException | org.apache.jena.atlas.json.JsonException e) {
      throw failure(endpoint, "gives no SPARQL results in JSON: " + e.getMessage());
    }
    return rows;
  }

  private static ServiceFailure failure(String endpoint, String what) {
    return new ServiceFailure(endpoint, what);
  }
}
