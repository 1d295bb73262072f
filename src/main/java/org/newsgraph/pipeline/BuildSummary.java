package org.newsgraph.pipeline;

/// What a build did.
///
/// @param articles those whose graphs were handed on
/// @param facts claims, also those about open events
/// @param assertedFacts those of them that stand as plain triples
/// @param deniedFacts those of them whose clause is negated
/// @param openFacts those of them about events of no known type
/// @param leftOutFacts facts that were not handed on, since they break the shapes
/// @param unmatchedSentences sentences that gave no typed fact
/// @param unresolvedLinks named things that could not be linked, since nobody answered
/// @param failures inputs that gave no graph
/// @param skipped files skipped
public record BuildSummary(
    int articles,
    int sentences,
    int words,
    int facts,
    int assertedFacts,
    int deniedFacts,
    int openFacts,
    int leftOutFacts,
    int unmatchedSentences,
    int unresolvedLinks,
    int failures,
    int warnings,
    int skipped) {}
