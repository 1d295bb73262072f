package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// A page as the server sent it.
public final class FetchedPage {
  private final URI address;
  private final Optional<String> contentType;
  private final byte[] body;

  /// A page; the bytes are copied.
  ///
  /// @param address where it was found, after all redirects
  /// @param contentType the header of that name
  public FetchedPage(URI address, Optional<String> contentType, byte[] body) {
    this.address = address;
    this.contentType = contentType;
    this.body = body.clone();
  }

  /// Where it was found, after all redirects.
  public URI address() {
    return address;
  }

  /// The header `Content-Type`, with its charset if it names one.
  public Optional<String> contentType() {
    return contentType;
  }

  /// The body's bytes from the first.
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }
}
