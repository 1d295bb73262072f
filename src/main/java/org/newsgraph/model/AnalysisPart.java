package org.newsgraph.model;

/// A part of the analysis that may be left out, to measure what it brings.
public enum AnalysisPart {
  /// Which mentions speak of an earlier one: without it names alone are joined, and pronouns are
  /// nothing.
  COREFERENCE,
  /// The lexicon: without it the network alone reads.
  LEXICON
}
