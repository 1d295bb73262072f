package org.newsgraph.interpret;

/// How a word is written. The encoder's vocabulary has no capitals, so that the network is told of
/// them beside the pieces.
enum WordShape {
  /// "police", marks and all else.
  LOWER(0),
  /// "Oslo".
  CAPITALIZED(1),
  /// "NATO", "US".
  CAPITALS(2),
  /// "McDonald", "iPhone".
  MIXED(3),
  /// "2015", "3rd".
  NUMBER(4);

  /// How many there are.
  static final int COUNT = 5;

  private final int number;

  WordShape(int number) {
    this.number = number;
  }

  /// Its number in the network, which stays the same whatever else is added.
  int number() {
    return number;
  }

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
