package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Fetches pages over HTTP within limits: public addresses only, also after each redirect; a
/// bounded body, also after unpacking; a deadline for each answer from its first to its last byte.
public final class HttpFetcher implements Fetcher, AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final AddressGuard guard;
  private final String userAgent;
  private final Duration timeout;
  private final int maxBytes;

  /// A fetcher that goes to public addresses only.
  ///
  /// @param userAgent who asks, for the servers' logs
  /// @param timeout for each answer
  public HttpFetcher(String userAgent, Duration timeout, int maxBytes) {
    this(userAgent, timeout, maxBytes, new AddressGuard(address -> false));
  }

  private HttpFetcher(String userAgent, Duration timeout, int maxBytes, AddressGuard guard) {
    this.userAgent = userAgent;
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

  /// A fetcher that also goes to what is trusted, wherever that is: for tests only.
  static HttpFetcher trusting(
      Predicate<URI> trusted, String userAgent, Duration timeout, int maxBytes) {
    return new HttpFetcher(userAgent, timeout, maxBytes, new AddressGuard(trusted));
  }

  @Override
  public FetchedPage fetch(URI address) throws FetchException {
    URI current = address;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      guard.check(current);
      HttpResponse<byte[]> response = ask(current);
      // A second look, should the name have been resolved anew between the first and the
      // connection.
      guard.check(current);
      Optional<URI> next = redirect(current, response);
      if (next.isEmpty()) {
        return page(current, response);
      }
      current = next.get();
    }
    throw new FetchException("redirects more than %d times".formatted(MAX_REDIRECTS));
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpResponse<byte[]> ask(URI address) throws FetchException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, headers -> new CappedBody(maxBytes));
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

  private static Optional<URI> redirect(URI from, HttpResponse<byte[]> response)
      throws FetchException {
    return switch (response.statusCode()) {
      case 301, 302, 303, 307, 308 -> {
        String location =
            response
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new FetchException("redirects to nowhere"));
        try {
          yield Optional.of(from.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
          throw new FetchException(
              "redirects to \"%s\", which is no address"
                  .formatted(WebAddress.withoutUser(location)));
        }
      }
      default -> Optional.empty();
    };
  }

  private FetchedPage page(URI address, HttpResponse<byte[]> response) throws FetchException {
    if (response.statusCode() != 200) {
      throw new FetchException("the server answers with status " + response.statusCode());
    }
    HttpHeaders headers = response.headers();
    return new FetchedPage(
        address,
        headers.firstValue("Content-Type"),
        unpacked(headers.firstValue("Content-Encoding").orElse("identity"), response.body()));
  }

  /// Some servers compress although nobody asked for it.
  private byte[] unpacked(String encoding, byte[] body) throws FetchException {
    if (encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new FetchException("is packed as \"%s\", which was not asked for".formatted(encoding));
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = in.readNBytes(maxBytes + 1);
      if (unpacked.length > maxBytes) {
        throw new FetchException(CappedBody.message(maxBytes));
      }
      return unpacked;
    } catch (IOException e) {
      throw new FetchException("is no valid gzip");
    }
  }
}
