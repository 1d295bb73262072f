package org.newsgraph.relate;

/// For each relation, which kinds of subject and object it was ever seen with.
final class Slots {

  private static final int KINDS = Argument.Kind.COUNT;

  private final boolean[][] seen;

  Slots(int relations) {
    this.seen = new boolean[relations][KINDS * KINDS];
  }

  void add(int relation, int kinds) {
    seen[relation][kinds] = true;
  }

  boolean has(int relation, int kinds) {
    return seen[relation][kinds];
  }

  /// How many numbers of two kinds there are.
  static int size() {
    return KINDS * KINDS;
  }

  /// Takes the scores of pairs out whose kinds a relation was never seen with.
  double[][] mask(double[][] scores, SentencePairs pairs) {
    for (int r = 0; r < scores.length; r++) {
      for (int pair = 0; pair < scores[r].length; pair++) {
        if (!seen[r][pairs.kinds(pair)]) {
          scores[r][pair] = Double.NEGATIVE_INFINITY;
        }
      }
    }
    return scores;
  }
}
