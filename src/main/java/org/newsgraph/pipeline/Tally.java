package org.newsgraph.pipeline;

import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Node;

/// Counts what a build does.
final class Tally {

  private int articles;
  private int sentences;
  private int tokens;
  private int facts;
  private int assertedFacts;
  private int openFacts;
  private int unmatchedSentences;
  private int failures;
  private int warnings;
  private int skipped;

  void add(Outcome.Built built) {
    articles++;
    sentences += built.sentences();
    tokens += built.tokens();
    unmatchedSentences += built.facts().unmatched().size();
    for (Fact fact : built.facts().facts()) {
      if (isOpen(fact)) {
        openFacts++;
      } else {
        facts++;
        assertedFacts += fact.assertion().isAsserted() ? 1 : 0;
      }
    }
  }

  private static boolean isOpen(Fact fact) {
    return isOpen(fact.subject()) || isOpen(fact.object());
  }

  private static boolean isOpen(Node node) {
    return node instanceof Event event && event.isOpen();
  }

  void addFailure() {
    failures++;
  }

  void addWarning() {
    warnings++;
  }

  void addSkipped() {
    skipped++;
  }

  BuildSummary summary() {
    return new BuildSummary(
        articles,
        sentences,
        tokens,
        facts,
        assertedFacts,
        openFacts,
        unmatchedSentences,
        failures,
        warnings,
        skipped);
  }
}
