package org.newsgraph.assemble;

/// How likely a part of a reading must be to make a fact, 0 to 1.
///
/// @param node of an event's, a thing's or a value's words
/// @param arc of a role or relation
/// @param fact of all parts of a fact together: their product
/// @param claimant of an arc to who says so
/// @param vouched of an arc being vouched for by the claimant of its source; else the article does
public record Thresholds(double node, double arc, double fact, double claimant, double vouched) {

  /// More likely than not.
  private static final double EVEN = 0.5;

  /// Tuned on the development articles, for the best F1.
  public static final Thresholds DEFAULT = new Thresholds(0.2, 0.15, 0.22, 0.15, EVEN);
}
