package org.newsgraph.cli;

import java.time.Duration;
import org.newsgraph.pipeline.BuildSummary;

/// What a build did, in a few lines.
final class BuildReport {

  private final BuildSummary summary;
  private final Duration time;

  BuildReport(BuildSummary summary, Duration time) {
    this.summary = summary;
    this.time = time;
  }

  /// Counts of what came in and what came out.
  String text() {
    int claimedOnly = summary.facts() - summary.assertedFacts();
    String leftOut =
        summary.leftOutFacts() == 0
            ? ""
            : "\n  %s left out, since the shapes forbid them"
                .formatted(Amounts.count(summary.leftOutFacts(), "fact", "facts"));
    return """
        %s in %s: %s, %s
          %s: %,d asserted, %,d only claimed (denied, alleged, planned or unsure)
          %s about events that the lexicon does not know; %s%s
          %s, %s"""
        .formatted(
            Amounts.count(summary.articles(), "article", "articles"),
            Amounts.time(time),
            Amounts.count(summary.sentences(), "sentence", "sentences"),
            Amounts.count(summary.tokens(), "word", "words"),
            Amounts.count(summary.facts(), "fact", "facts"),
            summary.assertedFacts(),
            claimedOnly,
            Amounts.count(summary.openFacts(), "fact", "facts"),
            Amounts.count(
                summary.unmatchedSentences(), "sentence gave no fact", "sentences gave no fact"),
            leftOut,
            Amounts.count(summary.failures(), "failure", "failures"),
            Amounts.count(summary.warnings(), "warning", "warnings"));
  }
}
