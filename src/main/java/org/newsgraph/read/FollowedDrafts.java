package org.newsgraph.read;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The drafts of the pages that a feed's entries link to; what a page does not say of itself, its
/// entry says.
///
/// An entry without a link gives its own text.
final class FollowedDrafts implements Drafts {
  private final Drafts entries;
  private final Optional<URI> feed;
  private final Fetcher fetcher;
  private final FormatReaders readers;
  private Part part = Part.WHOLE;

  /// @param feed where the feed was found, to which its links are relative
  /// @param readers of the pages; they follow nothing
  FollowedDrafts(Drafts entries, Optional<URI> feed, Fetcher fetcher, FormatReaders readers) {
    this.entries = entries;
    this.feed = feed;
    this.fetcher = fetcher;
    this.readers = readers;
  }

  @Override
  public Optional<Draft> next() throws ReadException, IOException {
    part = Part.WHOLE;
    Optional<Draft> entry;
    try {
      entry = entries.next();
    } finally {
      part = entries.part();
    }
    Optional<String> link = entry.flatMap(draft -> draft.field(ArticleField.URL));
    return link.isPresent() ? Optional.of(page(link.get(), entry.get())) : entry;
  }

  private Draft page(String link, Draft entry) throws ReadException, IOException {
    URI address = address(link);
    part = Part.named(part.number(), address.toString());
    try {
      FetchedPage page = fetcher.fetch(address);
      try (Drafts drafts = readers.open(page.source(address.toString()))) {
        Draft draft = drafts.next().orElseThrow(() -> new ReadException("holds no article"));
        return page.complete(draft).orElse(known(page, entry));
      }
    } catch (FetchException e) {
      throw new ReadException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<ArticleField, String> known(FetchedPage page, Draft entry) {
    Map<ArticleField, String> known = new EnumMap<>(ArticleField.class);
    known.putAll(entry.fields());
    known.put(ArticleField.URL, page.address().toString());
    ArticleId.ofAddress(page.address()).ifPresent(id -> known.put(ArticleField.ID, id));
    return known;
  }

  private URI address(String link) throws ReadException {
    try {
      return WebAddress.parse(link)
          .or(() -> feed.flatMap(base -> WebAddress.parse(base.resolve(link).toString())))
          .orElseThrow(
              () -> new ReadException("links to \"%s\", which is not an address".formatted(link)));
    } catch (IllegalArgumentException e) {
      throw new ReadException("links to \"%s\", which is not an address".formatted(link));
    }
  }

  @Override
  public Part part() {
    return part;
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
