package org.newsgraph.read;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ArchivedCopy;

/// An answer over HTTP as it came: its body is still packed if the server packed it.
public final class WebAnswer {
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final Optional<ArchivedCopy> copy;

  /// An answer of which no copy is kept; the bytes are copied.
  public WebAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    this(status, HttpHeaders.of(headers, (name, value) -> true), body.clone(), Optional.empty());
  }

  private WebAnswer(int status, HttpHeaders headers, byte[] body, Optional<ArchivedCopy> copy) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.copy = copy;
  }

  /// The answer whose body nobody else holds.
  static WebAnswer owning(int status, HttpHeaders headers, byte[] body) {
    return new WebAnswer(status, headers, body, Optional.empty());
  }

  /// This answer, of which the copy is kept.
  WebAnswer keptAs(ArchivedCopy kept) {
    return new WebAnswer(status, headers, body, Optional.of(kept));
  }

  int status() {
    return status;
  }

  /// The value of the first header of that name, whatever its case.
  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  Map<String, List<String>> headers() {
    return headers.map();
  }

  /// The body's bytes; not to be changed.
  byte[] body() {
    return body;
  }

  Optional<ArchivedCopy> copy() {
    return copy;
  }

  /// Whether it leads to another address.
  boolean isRedirect() {
    return isRedirect(status);
  }

  static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /// The address that its body has by itself; the one that was asked where it names none.
  ///
  /// @throws FetchException where what it names is no address
  URI contentLocation(URI from) throws FetchException {
    Optional<String> location = header("Content-Location");
    return location.isPresent() ? resolve(from, location.get(), "says that it is from") : from;
  }

  private static URI resolve(URI from, String location, String what) throws FetchException {
    try {
      return from.resolve(location.strip());
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          "%s \"%s\", which is not an address".formatted(what, WebAddress.withoutUser(location)));
    }
  }

  /// Where it leads, seen from the address that was asked.
  ///
  /// @throws FetchException where a redirect leads to no address
  URI target(URI from) throws FetchException {
    String location =
        header("Location").orElseThrow(() -> new FetchException("redirects to nowhere"));
    return resolve(from, location, "redirects to");
  }
}
