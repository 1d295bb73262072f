package org.newsgraph.model;

/// A part of the analysis that may be left out, to measure what it brings.
public enum AnalysisPart {
  /// Which mentions are one thing: without it each mention is a thing of its own, and pronouns are
  /// nothing.
  COREFERENCE,
  /// The lexicon's nouns for events and relations: without it verbs and adjectives alone tell.
  NOUNS,
  /// The learnt model of relations: without it the lexicon alone tells.
  MODEL,
  /// What is denied or in doubt: without it all is affirmed and certain.
  FACTUALITY
}
