package org.newsgraph.link;

import java.util.HashMap;
import java.util.Map;

/// How much two names are alike.
public final class NameSimilarity {

  private NameSimilarity() {}

  /// From 0 to 1, by Dice's coefficient of the pairs of letters of their normal forms; 1 for an
  /// acronym and what it stands for.
  public static double of(String one, String other) {
    String first = NormalName.of(one);
    String second = NormalName.of(other);
    if (first.equals(second) || isAcronym(first, other) || isAcronym(second, one)) {
      return 1;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= first.length(); i++) {
      pairs.merge(first.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 2 <= second.length(); i++) {
      if (pairs.merge(second.substring(i, i + 2), -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    int all = Math.max(0, first.length() - 1) + Math.max(0, second.length() - 1);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static boolean isAcronym(String normal, String name) {
    return NameKeys.acronyms(name).contains(normal);
  }
}
