package org.newsgraph.site;

import java.util.List;

/// Where sources give different numbers or deny each other, side by side with their sentences.
final class DisagreementsPage implements Page {

  private static final int MOST = 100;

  private final Remembered<Disagreements> disagreements;
  private final Templates templates;

  DisagreementsPage(Remembered<Disagreements> disagreements, Templates templates) {
    this.disagreements = disagreements;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page(
        "disagreements",
        disagreements.awaited().map(DisagreementsPage::view),
        new DisagreementsView(false, false, "", List.of(), "", List.of()));
  }

  private static DisagreementsView view(Disagreements found) {
    return new DisagreementsView(
        true,
        found.complete(),
        Words.number(found.numbers().size()),
        found.numbers().stream().limit(MOST).toList(),
        Words.number(found.denials().size()),
        found.denials().stream().limit(MOST).toList());
  }
}
