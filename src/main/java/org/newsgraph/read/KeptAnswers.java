package org.newsgraph.read;

import java.io.IOException;
import java.util.Optional;

/// Asks nothing twice: what an archive has is answered from there, and what is new is kept.
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
      return kept.isPresent() ? kept.get() : archive.keep(request, web.ask(request));
    } catch (IOException e) {
      throw new FetchException(
          "cannot be kept in \"%s\": %s".formatted(archive.folder(), InputFinder.reason(e)));
    }
  }
}
