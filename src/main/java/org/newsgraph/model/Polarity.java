package org.newsgraph.model;

/// Whether a clause affirms or denies what it tells.
public enum Polarity {
  /// It is so.
  AFFIRMED,
  /// It is not so.
  NEGATED;

  /// The polarity of a clause with one more negation around it.
  public Polarity negate() {
    return this == AFFIRMED ? NEGATED : AFFIRMED;
  }
}
