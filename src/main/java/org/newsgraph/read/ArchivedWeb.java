package org.newsgraph.read;

import java.io.IOException;

/// The web as it was when its pages were kept: answers from an archive and asks nobody.
final class ArchivedWeb implements Web {
  private final PageArchive archive;

  ArchivedWeb(PageArchive archive) {
    this.archive = archive;
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    try {
      return archive
          .latest(request.address())
          .orElseThrow(
              () -> new FetchException("is not in the archive \"%s\"".formatted(archive.folder())));
    } catch (IOException e) {
      throw new FetchException(
          "its copy in \"%s\" %s".formatted(archive.folder(), InputFinder.reason(e)));
    }
  }
}
