package org.newsgraph.site;

/// Says in the look of the other pages that something is not there.
final class ErrorPage implements Page {

  private final Templates templates;

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  /// A page that is missing, with what was looked for.
  Answer notFound(String message) {
    return templates.page(404, "error", new ErrorView(404, "Not here", message));
  }

  @Override
  public Answer answer(PageRequest request) {
    return notFound("There is no page at \"%s\".".formatted(request.path()));
  }
}
