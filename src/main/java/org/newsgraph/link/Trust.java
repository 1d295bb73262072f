package org.newsgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What tells whether the best candidate is the right one, or none is: how far it is ahead, how
/// many there are, how long the name is, all that speaks for it, and pairs of the most telling of
/// these.
final class Trust {

  private static final List<String> OWN =
      List.of(
          "ALWAYS",
          "SHARE",
          "LEAD",
          "SCORE",
          "CANDIDATES",
          "ALONE",
          "WORDS_OF_NAME",
          "KIND_KNOWN",
          "WHOLE_LONG_NAME",
          "ONE_NAME_OF_PERSON",
          "SAME_KIND",
          "OTHER_KIND");

  private static final List<String> PAIRED =
      List.of(
          "SHARE",
          "LEAD",
          "CANDIDATES",
          "WORDS_OF_NAME",
          "KIND_KNOWN",
          "SAME_KIND",
          "OTHER_KIND",
          "LABEL",
          "WORDS",
          "POPULARITY",
          "DESCRIPTION",
          "RELATED");

  private static final List<String> NAMES = names();
  private static final Map<String, Integer> POSITIONS = positions();

  static final int COUNT = NAMES.size();

  private Trust() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>(OWN);
    for (Feature feature : Feature.values()) {
      names.add(feature.name());
    }
    for (int i = 0; i < PAIRED.size(); i++) {
      for (int j = i + 1; j < PAIRED.size(); j++) {
        names.add(PAIRED.get(i) + "*" + PAIRED.get(j));
      }
    }
    return List.copyOf(names);
  }

  private static Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      positions.put(NAMES.get(i), i);
    }
    return Map.copyOf(positions);
  }

  /// The numbers for a thing's candidates, sorted by score, the best first; there must be one.
  static Numbers numbers(NamedThing thing, List<Scored> sorted) {
    double[] numbers = new double[COUNT];
    Scored best = sorted.getFirst();
    double[] own = own(thing, sorted);
    System.arraycopy(own, 0, numbers, 0, own.length);
    for (int i = 0; i < Feature.COUNT; i++) {
      numbers[own.length + i] = best.features().get(i);
    }
    int next = own.length + Feature.COUNT;
    for (int i = 0; i < PAIRED.size(); i++) {
      for (int j = i + 1; j < PAIRED.size(); j++) {
        numbers[next++] = numbers[position(PAIRED.get(i))] * numbers[position(PAIRED.get(j))];
      }
    }
    return new Numbers(numbers);
  }

  private static double[] own(NamedThing thing, List<Scored> sorted) {
    Scored best = sorted.getFirst();
    Numbers features = best.features();
    double second = sorted.size() > 1 ? sorted.get(1).score() : best.score() - 5;
    int words = NameKeys.words(NormalName.of(thing.name())).size();
    boolean part = features.get(Feature.PART_OF_PERSON) > 0;
    return new double[] {
      1,
      best.share(),
      Math.min(5, best.score() - second) / 5,
      best.score() / 5,
      Math.log(sorted.size()) / 4,
      one(sorted.size() == 1),
      (Math.min(4, words) - 1) / 3.0,
      one(thing.kind() != Kind.UNKNOWN),
      one(words > 1 && best.candidate().best().compareTo(Match.BARE) < 0),
      one(words == 1 && thing.kind() == Kind.PERSON && !part),
      features.get(Feature.SAME_PERSON)
          + features.get(Feature.SAME_ORGANIZATION)
          + features.get(Feature.SAME_PLACE)
          + features.get(Feature.ADJECTIVE_OF),
      features.get(Feature.NO_PERSON)
          + features.get(Feature.NO_ORGANIZATION)
          + features.get(Feature.NO_PLACE)
    };
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  static String name(int position) {
    return NAMES.get(position);
  }

  static int position(String name) {
    Integer position = POSITIONS.get(name);
    if (position == null) {
      throw new IllegalArgumentException(
          "\"%s\" is not a number of the trust model".formatted(name));
    }
    return position;
  }
}
