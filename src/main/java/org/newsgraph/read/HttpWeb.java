package org.newsgraph.read;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The real web, within limits: public addresses only, a bounded body, a deadline for each answer
/// from its first to its last byte.
public final class HttpWeb implements Web, AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final AddressGuard guard;
  private final Duration timeout;
  private final int maxBytes;

  /// Asks public addresses only.
  ///
  /// @param timeout for each answer
  public HttpWeb(Duration timeout, int maxBytes) {
    this(timeout, maxBytes, new AddressGuard(address -> false));
  }

  private HttpWeb(Duration timeout, int maxBytes, AddressGuard guard) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.guard = guard;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /// Asks also what is trusted, wherever that is: for tests only.
  static HttpWeb trusting(Predicate<URI> trusted, Duration timeout, int maxBytes) {
    return new HttpWeb(timeout, maxBytes, new AddressGuard(trusted));
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    guard.check(request.address());
    HttpResponse<byte[]> response = send(request);
    // A second look, should the name have been resolved anew between the first and the connection.
    guard.check(request.address());
    return WebAnswer.owning(response.statusCode(), response.headers(), response.body());
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpResponse<byte[]> send(WebRequest request) throws FetchException {
    HttpRequest.Builder http = HttpRequest.newBuilder(request.address());
    request.headers().forEach(http::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(http.build(), headers -> new CappedBody(maxBytes));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new FetchException("no whole answer within %d seconds".formatted(timeout.toSeconds()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted");
    } catch (ExecutionException e) {
      throw new FetchException(reason(e.getCause()));
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException e ->
          "cannot connect within %d seconds".formatted(CONNECT_TIMEOUT.toSeconds());
      case ConnectException e -> "cannot connect";
      case CappedBody.TooLargeException e -> String.valueOf(e.getMessage());
      case null, default ->
          "the connection failed: "
              + (cause == null || cause.getMessage() == null
                  ? "no reason given"
                  : cause.getMessage());
    };
  }
}
