package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Fetchers as tests want them: polite, but in less time.
final class Polite {
  static final Politeness QUICK = new Politeness(Duration.ZERO, Duration.ofSeconds(3), 1, 4);

  private Polite() {}

  static ArticleReader reader(Web web, int maxBytes) {
    return reader(ReadOptions.standard(), open(web, options(maxBytes)));
  }

  static ArticleReader reader(ReadOptions options, Fetcher fetcher) {
    return new ArticleReader(options, InputStream.nullInputStream(), fetcher);
  }

  static PageFetcher open(Web web, WebOptions options) {
    try {
      return PageFetcher.open(web, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WebOptions options(int maxBytes) {
    return options(maxBytes, QUICK, Optional.empty(), false);
  }

  static WebOptions options(
      int maxBytes, Politeness politeness, Optional<Path> archive, boolean offline) {
    return new WebOptions(
        "newsgraph/test",
        maxBytes,
        politeness,
        archive,
        offline,
        Optional.empty(),
        InstantSource.system());
  }
}
