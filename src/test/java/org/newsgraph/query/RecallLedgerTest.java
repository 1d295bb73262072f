package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Unmatched;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;

class RecallLedgerTest {

  private static final Facts PORT =
      new ArticleSketch(
              "port",
              "A day at the port",
              "Fog.\n\nIt was attacked. The zither\nyodelled. Kora left.")
          .unmatched("It was attacked.", Unmatched.Reason.NO_ARGUMENT)
          .gaveOpenEvents("The zither\nyodelled.", Unmatched.Reason.NO_LEXICON_ENTRY)
          .unmatched("A day at the port", Unmatched.Reason.PARSE_REJECTED)
          .unmatched("Kora left.", Unmatched.Reason.BELOW_CONFIDENCE)
          .facts();

  private final RecallLedger ledger =
      new RecallLedger(StoredSample.of(PORT, SampleArticles.dockers("dockers")));

  private List<String> lines(String article) {
    return ledger.missed(article).orElseThrow().stream().map(MissedSentence::line).toList();
  }

  @Test
  void missedSentences_areListedWithPlaceAndReason() {
    assertThat(lines("port"))
        .containsExactly(
            "port:headline: parse rejected: A day at the port",
            "port:3:1: no argument: It was attacked.",
            "port:3:18: no lexicon entry, open events only: The zither yodelled.",
            "port:4:11: below confidence: Kora left.");
  }

  @Test
  void iriOfAnArticle_namesItToo() {
    assertThat(lines("https://w3id.org/newsgraph/id/article/port")).isEqualTo(lines("port"));
  }

  @Test
  void otherArticles_haveTheirOwn() {
    assertThat(lines("dockers"))
        .singleElement()
        .asString()
        .endsWith("no lexicon entry: What a day it was!");
  }

  @Test
  void unknownArticle_isAbsent() {
    assertThat(ledger.missed("nowhere")).isEmpty();
  }
}
