package org.newsgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a name may be once something is taken off it or written out.
final class NameVariants {

  private static final Map<String, String> WRITTEN_OUT =
      Map.of("us", "united states", "uk", "united kingdom", "st", "saint", "mt", "mount");
  private static final Set<String> PREPOSITIONS = Set.of("of", "in", "at", "for", "on");
  private static final int MOST_TAKEN_OFF = 2;

  private NameVariants() {}

  /// Other normal forms of a name, the closest first; never the normal form itself.
  static Set<String> of(String name) {
    String normal = NormalName.of(name);
    List<String> words = NameKeys.words(normal);
    Set<String> variants = new LinkedHashSet<>();
    NameKeys.bare(name).ifPresent(variants::add);
    variants.add(
        words.stream()
            .map(word -> WRITTEN_OUT.getOrDefault(word, word))
            .collect(Collectors.joining(" ")));
    addSingular(normal, variants);
    addWithoutStart(words, variants);
    addWithoutEnd(words, variants);
    addWithoutMiddle(name, words, variants);
    variants.remove(normal);
    variants.remove("");
    return variants;
  }

  private static void addSingular(String normal, Set<String> variants) {
    if (normal.endsWith("ies") && normal.length() > 5) {
      variants.add(normal.substring(0, normal.length() - 3) + "y");
    }
    if (normal.endsWith("s") && !normal.endsWith("ss") && normal.length() > 3) {
      variants.add(normal.substring(0, normal.length() - 1));
    }
    if (normal.endsWith("es") && normal.length() > 4) {
      variants.add(normal.substring(0, normal.length() - 2));
    }
  }

  /// "Commodore Sheikh Anwar Ali" is "Anwar Ali"; two words at least remain.
  private static void addWithoutStart(List<String> words, Set<String> variants) {
    for (int first = 1; first <= MOST_TAKEN_OFF && words.size() - first >= 2; first++) {
      variants.add(String.join(" ", words.subList(first, words.size())));
    }
  }

  /// "The Rovers of the Second Division" are "the Rovers".
  private static void addWithoutEnd(List<String> words, Set<String> variants) {
    for (int end = words.size() - 2; end >= 1; end--) {
      if (PREPOSITIONS.contains(words.get(end))) {
        variants.add(String.join(" ", words.subList(0, end)));
      }
    }
  }

  /// "Anwar Sheikh Ali" is "Anwar Ali", but "agent Anwar Ali" no "Agent Ali".
  private static void addWithoutMiddle(String name, List<String> words, Set<String> variants) {
    if (words.size() == 3 && Character.isUpperCase(name.codePointAt(0))) {
      variants.add(words.getFirst() + " " + words.getLast());
    }
  }
}
