package org.newsgraph.pipeline;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.model.Fact;
import org.newsgraph.ontology.Ng;

/// Counts what a build does.
final class Tally {

  private int articles;
  private int sentences;
  private int words;
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
    words += built.words();
    leftOutFacts += built.leftOutFacts();
    unmatchedSentences += built.facts().unmatched().size();
    unresolvedLinks += LinkWriter.unresolved(built.graphs().links());
    openFacts += (int) built.facts().facts().stream().filter(Fact::isOpen).count();
    addClaims(built.graphs().dataset());
  }

  /// As the graph has them: facts that differ in their words only are one claim.
  private void addClaims(DatasetGraph graphs) {
    graphs
        .find(Node.ANY, Node.ANY, Ng.STATED_IN, Node.ANY)
        .forEachRemaining(
            claim -> {
              Node assertion = claim.getObject();
              boolean denied = graphs.contains(Node.ANY, assertion, Ng.POLARITY, Ng.NEGATED);
              boolean certain = graphs.contains(Node.ANY, assertion, Ng.CERTAINTY, Ng.CERTAIN);
              facts++;
              deniedFacts += denied ? 1 : 0;
              assertedFacts += certain && !denied ? 1 : 0;
            });
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
        words,
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
