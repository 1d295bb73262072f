package org.newsgraph.link;

/// A candidate with what speaks for it.
///
/// @param score by the model's weights
/// @param share of the probability that all candidates divide among them
record Scored(Candidate candidate, Numbers features, double score, double share) {}
