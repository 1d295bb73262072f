package org.newsgraph.read;

import java.io.IOException;
import java.util.Optional;

/// Keeps each answer in an archive, and asks for a page of which it has a copy only whether it has
/// changed (RFC 9110, 13.1).
///
/// What has not changed is answered from the earlier copy, headers and all, so that the same page
/// gives the same article whenever it is read.
final class ArchivingWeb implements Web {
  private static final int NOT_MODIFIED = 304;
  private static final int FOUND = 200;

  private final Web web;
  private final PageArchive archive;

  ArchivingWeb(Web web, PageArchive archive) {
    this.web = web;
    this.archive = archive;
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    Optional<WebAnswer> earlier = earlier(request);
    WebRequest conditional = earlier.map(copy -> conditional(request, copy)).orElse(request);
    WebAnswer answer = web.ask(conditional);
    try {
      if (earlier.isPresent() && isUnchanged(answer, earlier.get())) {
        archive.keepRevisit(conditional, answer, earlier.get());
        return earlier.get();
      }
      return archive.keep(conditional, answer);
    } catch (IOException e) {
      throw new FetchException(
          "cannot be kept in \"%s\": %s".formatted(archive.folder(), InputFinder.reason(e)));
    }
  }

  /// A copy that cannot be read is as good as none: the page is asked for again.
  private Optional<WebAnswer> earlier(WebRequest request) {
    try {
      return archive
          .latest(request.address())
          .filter(copy -> copy.status() == FOUND && copy.copy().isPresent());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static WebRequest conditional(WebRequest request, WebAnswer earlier) {
    WebRequest conditional = request;
    Optional<String> tag = earlier.header("ETag");
    Optional<String> modified = earlier.header("Last-Modified");
    if (tag.isPresent()) {
      conditional = conditional.with("If-None-Match", tag.get());
    }
    return modified.isPresent()
        ? conditional.with("If-Modified-Since", modified.get())
        : conditional;
  }

  private static boolean isUnchanged(WebAnswer answer, WebAnswer earlier) {
    return answer.status() == NOT_MODIFIED || WarcFile.isSamePage(answer, earlier);
  }
}
