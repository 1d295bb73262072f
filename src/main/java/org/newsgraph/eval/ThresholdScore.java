package org.newsgraph.eval;

/// The score of the extracted facts whose confidence is at least the threshold.
///
/// A gold fact counts as found where one of these states it.
public record ThresholdScore(double threshold, Score score) {}
