package org.newsgraph.pipeline;

import org.newsgraph.emit.LinkWriter;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Polarity;

/// Counts what a build does.
final class Tally {

  private int articles;
  private int sentences;
  private int tokens;
  private int facts;
  private int assertedFacts;
  private int deniedFacts;
  private int openFacts;
  private int leftOutFacts;
  private int unmatchedSentences;
  private int unresolvedLinks;
  private int failures;
  private int warnings;
  private int skipped;

  void add(Outcome.Built built) {
    articles++;
    sentences += built.sentences();
    tokens += built.tokens();
    leftOutFacts += built.leftOutFacts();
    unmatchedSentences += built.facts().unmatched().size();
    unresolvedLinks += LinkWriter.unresolved(built.graphs().links());
    for (Fact fact : built.facts().facts()) {
      facts++;
      openFacts += fact.isOpen() ? 1 : 0;
      assertedFacts += fact.assertion().isAsserted() ? 1 : 0;
      deniedFacts += fact.assertion().polarity() == Polarity.NEGATED ? 1 : 0;
    }
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
        deniedFacts,
        openFacts,
        leftOutFacts,
        unmatchedSentences,
        unresolvedLinks,
        failures,
        warnings,
        skipped);
  }
}
