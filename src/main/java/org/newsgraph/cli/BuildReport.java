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
    String leftOut =
        summary.leftOutFacts() == 0
            ? ""
            : "\n  %s left out because the shapes forbid them"
                .formatted(Amounts.count(summary.leftOutFacts(), "claim", "claims"));
    return """
        %s in %s: %s, %s
          %s: %,d asserted, %,d denied, %,d unsure; %,d of open events
          %s%s
          %s, %s"""
        .formatted(
            Amounts.count(summary.articles(), "article", "articles"),
            Amounts.time(time),
            Amounts.count(summary.sentences(), "sentence", "sentences"),
            Amounts.count(summary.words(), "word", "words"),
            Amounts.count(summary.facts(), "claim", "claims"),
            summary.assertedFacts(),
            summary.deniedFacts(),
            summary.facts() - summary.assertedFacts() - summary.deniedFacts(),
            summary.openFacts(),
            Amounts.count(
                summary.unmatchedSentences(),
                "sentence without a typed fact",
                "sentences without a typed fact"),
            leftOut,
            Amounts.count(summary.failures(), "failure", "failures"),
            Amounts.count(summary.warnings(), "warning", "warnings"));
  }
}
