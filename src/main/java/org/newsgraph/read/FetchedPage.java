package org.newsgraph.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ArchivedCopy;

/// A page as the server sent it.
public final class FetchedPage {
  private final URI address;
  private final Optional<String> contentType;
  private final byte[] body;
  private final List<ArchivedCopy> copies;
  private final List<String> warnings;

  /// A page of which no copy is kept; the bytes are copied.
  ///
  /// @param address where it was found, after all redirects
  /// @param contentType the header of that name
  public FetchedPage(URI address, Optional<String> contentType, byte[] body) {
    this(address, contentType, body.clone(), List.of(), List.of());
  }

  FetchedPage(
      URI address,
      Optional<String> contentType,
      byte[] body,
      List<ArchivedCopy> copies,
      List<String> warnings) {
    this.address = address;
    this.contentType = contentType;
    this.body = body;
    this.copies = List.copyOf(copies);
    this.warnings = List.copyOf(warnings);
  }

  /// The page as an input, whose messages call it as given.
  ///
  /// @throws FetchException where it is of a type that is not read
  Source source(String place) throws FetchException {
    Optional<Format> format = contentType.flatMap(Format::ofContentType);
    if (contentType.isPresent() && format.isEmpty()) {
      throw new FetchException("is %s, not a page or text".formatted(contentType.get()));
    }
    InputStream in = new ByteArrayInputStream(body);
    return new Source(
        place, in, format, contentType, Optional.of(address), ArticleId.ofAddress(address));
  }

  /// A draft of what is in the page, with what is known of the page.
  Draft complete(Draft draft) {
    Draft complete = draft.copies().isEmpty() ? draft.withCopies(copies) : draft;
    return complete.withWarnings(warnings);
  }

  /// Where it was found, after all redirects.
  URI address() {
    return address;
  }
}
