package org.newsgraph.eval;

import java.util.List;

/// A gold fact and the extracted one that states it best.
public record FactMatch(GoldFact gold, ExtractedFact fact) {

  /// Whether the same one says so, or the article itself in both.
  public boolean sameClaimant() {
    List<String> claimants = fact.claimants();
    return gold.claimants().isEmpty()
        ? claimants.isEmpty()
        : Agreement.anyName(gold.claimants(), claimants);
  }

  /// Whether both affirm it or both deny it.
  public boolean samePolarity() {
    return gold.polarity().equals(fact.polarity());
  }

  /// Whether it is equally sure in both.
  public boolean sameCertainty() {
    return gold.certainty().equals(fact.certainty());
  }

  /// How many of the three agree.
  int agreements() {
    return (sameClaimant() ? 1 : 0) + (samePolarity() ? 1 : 0) + (sameCertainty() ? 1 : 0);
  }
}
