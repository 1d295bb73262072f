package org.newsgraph.ontology;

/// The parts of speech that lexicon entries have, named as in LexInfo.
public enum PartOfSpeech {
  /// `lexinfo:verb`.
  VERB,
  /// `lexinfo:noun`.
  NOUN,
  /// `lexinfo:adjective`, also set phrases used as one ("behind bars").
  ADJECTIVE,
  /// `lexinfo:adverb`.
  ADVERB
}
