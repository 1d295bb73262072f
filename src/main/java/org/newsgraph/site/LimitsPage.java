package org.newsgraph.site;

import org.newsgraph.serve.Limits;

/// What one request may cost.
final class LimitsPage implements Page {

  private final Limits limits;
  private final Templates templates;

  LimitsPage(Limits limits, Templates templates) {
    this.limits = limits;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page("limits", limits);
  }
}
