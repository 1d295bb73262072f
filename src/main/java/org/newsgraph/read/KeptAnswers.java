package org.newsgraph.read;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.newsgraph.model.ArchivedCopy;

/// Asks a time gate nothing twice: what an archive has is answered from there, and what is new is
/// kept.
///
/// An answer that was kept before the time that is asked for is asked for anew: by now there may be
/// a copy nearer to it.
final class KeptAnswers implements Web {
  private final Web web;
  private final PageArchive archive;

  KeptAnswers(Web web, PageArchive archive) {
    this.web = web;
    this.archive = archive;
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    try {
      Optional<WebAnswer> kept = archive.latest(request.address());
      return kept.isPresent() && isOf(kept.get(), request)
          ? kept.get()
          : archive.keep(request, web.ask(request));
    } catch (IOException e) {
      throw new FetchException(
          "cannot be kept in \"%s\": %s".formatted(archive.folder(), InputFinder.reason(e)));
    }
  }

  private static boolean isOf(WebAnswer kept, WebRequest request) {
    Optional<Instant> time = TimeGate.time(request);
    Optional<Instant> date = kept.copy().flatMap(ArchivedCopy::date);
    return time.isEmpty() || date.filter(given -> !given.isBefore(time.get())).isPresent();
  }
}
