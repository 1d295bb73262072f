package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;

/// How alike two names are: the share of their pairs of neighbouring letters that both have (Dice's
/// coefficient), which bears misspelling, missing words and another order of words.
final class NameLikeness {

  private NameLikeness() {}

  /// From 0 to 100; 100 for the same words alone.
  static double of(SearchWords one, SearchWords other) {
    String left = one.folded();
    String right = other.folded();
    if (left.equals(right)) {
      return 100;
    }
    List<String> unmet = pairs(right);
    List<String> pairs = pairs(left);
    int all = pairs.size() + unmet.size();
    long common = pairs.stream().filter(unmet::remove).count();
    return Math.min(99, Math.round(200.0 * common / all));
  }

  private static List<String> pairs(String words) {
    String padded = " " + words + " ";
    List<String> pairs = new ArrayList<>();
    for (int at = 0; at + 2 <= padded.length(); at++) {
      pairs.add(padded.substring(at, at + 2));
    }
    return pairs;
  }
}
