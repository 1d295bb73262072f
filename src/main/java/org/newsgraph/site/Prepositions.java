package org.newsgraph.site;

import java.util.Locale;
import java.util.Set;

/// English words that lead from a verb or noun to what belongs to it.
final class Prepositions {

  private static final Set<String> ALL =
      Set.of(
          "about",
          "above",
          "across",
          "after",
          "against",
          "along",
          "alongside",
          "among",
          "around",
          "as",
          "at",
          "before",
          "behind",
          "between",
          "beyond",
          "by",
          "despite",
          "during",
          "for",
          "from",
          "in",
          "inside",
          "into",
          "near",
          "of",
          "off",
          "on",
          "onto",
          "outside",
          "over",
          "since",
          "through",
          "to",
          "toward",
          "towards",
          "under",
          "until",
          "with",
          "within",
          "without");

  private Prepositions() {}

  static boolean contains(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }
}
