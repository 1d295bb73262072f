package org.newsgraph.site;

import org.newsgraph.serve.Limits;

/// Says in the look of the other pages that something is not there, or not now.
final class ErrorPage implements Page {

  private final Templates templates;

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  /// A page that is missing, with what was looked for.
  Answer notFound(String message) {
    return templates.page(404, "error", new ErrorView(404, "Not here", message));
  }

  /// A field that cannot be understood, with what to write instead.
  Answer badRequest(String message) {
    return templates.page(400, "error", new ErrorView(400, "Not understood", message));
  }

  /// A page that took longer than it may.
  Answer tooLong() {
    return templates
        .page(
            503,
            "error",
            new ErrorView(
                503,
                "Not now",
                "This took longer than the server allows. Ask for less, or try again soon."))
        .with("Retry-After", Long.toString(Limits.PATIENCE.toSeconds()));
  }

  @Override
  public Answer answer(PageRequest request) {
    return notFound("There is no page at \"%s\".".formatted(request.path()));
  }
}
