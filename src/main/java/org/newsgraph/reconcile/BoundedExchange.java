package org.newsgraph.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Makes one request within limits of time and size, and follows redirects on the same host only.
///
/// The user has named the service, so any address may be asked, this machine's too; but nobody else
/// may lead the program elsewhere. Bodies are UTF-8 (RFC 8259, 8.1), whatever their header says.
final class BoundedExchange implements AutoCloseable {

  private static final int MOST_REDIRECTS = 3;

  private final ServiceSettings settings;
  private final InstantSource clock;
  private final HttpClient client;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  /// @param clock for services that give a time to ask again
  BoundedExchange(ServiceSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /// The text of the answer.
  String text(HttpRequest request) throws ServiceException {
    Future<String> whole = executor.submit(() -> follow(request));
    try {
      return whole.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      whole.cancel(true);
      throw ServiceException.passing(
          "no whole answer within %s".formatted(seconds(settings.answerTimeout().toMillis())));
    } catch (InterruptedException e) {
      whole.cancel(true);
      Thread.currentThread().interrupt();
      throw ServiceException.lasting("interrupted");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    client.shutdownNow();
    executor.shutdownNow();
  }

  private String follow(HttpRequest first) throws IOException, InterruptedException {
    HttpRequest request = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        Optional<URI> next = redirect(request.uri(), response);
        if (next.isEmpty()) {
          return text(response, body);
        }
        request = HttpRequest.newBuilder(first, (name, value) -> true).uri(next.get()).build();
      }
    }
    throw ServiceException.lasting(
        "the service redirects more than %d times".formatted(MOST_REDIRECTS));
  }

  private static Optional<URI> redirect(URI from, HttpResponse<InputStream> response)
      throws ServiceException {
    int status = response.statusCode();
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
      return Optional.empty();
    }
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI next = from.resolve(location.strip());
      if (!isSameHost(from, next)) {
        throw ServiceException.lasting(
            "the service redirects to \"%s\"; name that with --reconcile if it is right"
                .formatted(next));
      }
      return Optional.of(next);
    } catch (IllegalArgumentException e) {
      throw ServiceException.lasting(
          "the service redirects to \"%s\", which is not an address".formatted(location));
    }
  }

  /// Whether both are one host and port, or a host's own `http` and `https`.
  private static boolean isSameHost(URI from, URI next) {
    boolean upgrade =
        "http".equalsIgnoreCase(from.getScheme())
            && "https".equalsIgnoreCase(next.getScheme())
            && from.getPort() == -1
            && next.getPort() == -1;
    return next.getHost() != null
        && next.getHost().equalsIgnoreCase(from.getHost())
        && (upgrade
            || (from.getScheme().equalsIgnoreCase(next.getScheme())
                && from.getPort() == next.getPort()));
  }

  private String text(HttpResponse<InputStream> response, InputStream body) throws IOException {
    int status = response.statusCode();
    if (status != 200) {
      String reason = "the service answers with status " + status;
      boolean passing = status >= 500 || status == 429 || status == 408;
      throw passing
          ? ServiceException.passing(reason, RetryAfter.of(response, clock.instant()))
          : ServiceException.lasting(reason);
    }
    byte[] bytes = read(unpacked(response, body));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ServiceException.passing("the service's answer is not UTF-8");
    }
  }

  private InputStream unpacked(HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "identity" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      default ->
          throw ServiceException.lasting(
              "the service's answer is packed as \"%s\", which was not asked for"
                  .formatted(encoding));
    };
  }

  private byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(settings.maxBytes() + 1);
    if (bytes.length > settings.maxBytes()) {
      throw ServiceException.lasting(
          "the service's answer is larger than %,d bytes".formatted(settings.maxBytes()));
    }
    return bytes;
  }

  private ServiceException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case ServiceException e -> e;
      case HttpConnectTimeoutException e ->
          ServiceException.passing(
              "no connection within %s".formatted(seconds(settings.connectTimeout().toMillis())));
      case ConnectException e ->
          ServiceException.passing(hasNoAddress(e) ? "there is no such host" : "no connection");
      case SSLException e ->
          ServiceException.lasting("no safe connection: " + String.valueOf(e.getMessage()));
      case null, default ->
          ServiceException.passing(
              "the connection failed: "
                  + (cause == null || cause.getMessage() == null
                      ? "no reason given"
                      : cause.getMessage()));
    };
  }

  private static boolean hasNoAddress(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
