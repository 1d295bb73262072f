package org.newsgraph.extract;

/// Ways in which facts are found, each with the precision measured for it.
///
/// It holds for facts that no table of [Calibration] tells more of, such as open events. Measured
/// on the gold facts of the five dev articles on 2026-11-24 (413 facts; on the articles that the
/// rules were mended on, so rather too high for others). The gold has no open events: of the 51
/// there 42 were right on reading.
enum Confidence {
  /// An event named by a verb.
  VERB(0.67),
  /// An event named by a noun or an adjective.
  NOUN(0.55),
  /// Reported speech.
  STATEMENT(0.69),
  /// A relation that a word of the lexicon names.
  RELATION(0.71),
  /// A relation that the form of a noun phrase shows.
  PHRASE(0.81),
  /// An event of a word that no entry knows.
  OPEN(0.82),
  /// A relation that the learnt model reads; each has its own, measured on KnowledgeNet.
  LEARNT(0.75);

  private final double precision;

  Confidence(double precision) {
    this.precision = precision;
  }

  /// The share of right facts of this kind.
  double precision() {
    return precision;
  }
}
