package org.newsgraph.model;

/// How surely a clause tells what it tells; from sure to unsure.
public enum Certainty {
  /// Asserted outright: indicative, without hedge or accusation.
  CERTAIN,
  /// Hedged by "allegedly", "reportedly", "suspected".
  PROBABLE,
  /// "May", "could"; plans, demands and conditions.
  POSSIBLE,
  /// The analysis cannot tell.
  UNDETERMINED;

  /// The less sure of the two; what cannot be told makes the whole undetermined only beside
  /// certainty.
  public Certainty weaker(Certainty other) {
    if (this == UNDETERMINED) {
      return other == CERTAIN ? this : other;
    }
    if (other == UNDETERMINED) {
      return this == CERTAIN ? other : this;
    }
    return compareTo(other) >= 0 ? this : other;
  }
}
