package org.newsgraph.link;

/// A candidate with what was found out of it.
///
/// @param score by which candidates are ranked; only differences matter
/// @param share of the probability among the candidates of its name, 0 to 1
record Scored(Candidate candidate, Numbers features, double score, double share) {

  /// Whether the article tells nothing that cannot be true of the item.
  boolean isPossible() {
    return features.get(Feature.CONTRADICTED) == 0;
  }

  /// Whether the name is one that many countries' bodies have, and this is the country's that the
  /// article tells.
  boolean isOfTheCountry() {
    return candidate.common() && features.get(Feature.OWN_COUNTRY) > 0;
  }
}
