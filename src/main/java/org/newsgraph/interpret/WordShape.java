package org.newsgraph.interpret;

/// How a word is written. The encoder's vocabulary has no capitals, so that the network is told of
/// them beside the pieces.
enum WordShape {
  /// "police", marks and all else.
  LOWER,
  /// "Oslo".
  CAPITALIZED,
  /// "NATO", "US".
  CAPITALS,
  /// "McDonald", "iPhone".
  MIXED,
  /// "2015", "3rd".
  NUMBER;

  static WordShape of(String word) {
    if (word.chars().anyMatch(Character::isDigit)) {
      return NUMBER;
    }
    long upper = word.chars().filter(Character::isUpperCase).count();
    if (upper == 0) {
      return LOWER;
    }
    if (upper > 1 && word.chars().noneMatch(Character::isLowerCase)) {
      return CAPITALS;
    }
    return upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITALIZED : MIXED;
  }
}
