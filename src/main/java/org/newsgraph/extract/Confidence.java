package org.newsgraph.extract;

/// Kinds of facts by the way in which they were found.
///
/// @see #precision()
enum Confidence {
  /// An event named by a verb.
  VERB(0.5),
  /// An event named by a noun or an adjective.
  NOUN(0.5),
  /// Reported speech.
  STATEMENT(0.5),
  /// A relation that a word of the lexicon names.
  RELATION(0.5),
  /// A relation that the form of a noun phrase shows.
  PHRASE(0.5),
  /// An event of a word that no entry knows.
  OPEN(0.3);

  private final double precision;

  Confidence(double precision) {
    this.precision = precision;
  }

  /// The share of right facts of this kind, measured on the gold facts of the dev articles.
  double precision() {
    return precision;
  }
}
