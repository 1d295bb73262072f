package org.newsgraph.link;

import java.util.List;

/// What tells whether the best candidate is the right one, or none is: how far it is ahead, how
/// many there are, how long the name is, and all that speaks for it.
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
          "ONE_NAME_OF_PERSON");

  static final int COUNT = OWN.size() + Feature.COUNT;

  private Trust() {}

  /// The numbers for a thing's candidates, sorted by score, the best first; there must be one.
  static Numbers numbers(NamedThing thing, List<Scored> sorted) {
    double[] numbers = new double[COUNT];
    Scored best = sorted.getFirst();
    double second = sorted.size() > 1 ? sorted.get(1).score() : best.score() - 5;
    int words = NameKeys.words(NormalName.of(thing.name())).size();
    boolean part = best.features().get(Feature.PART_OF_PERSON) > 0;
    double[] own = {
      1,
      best.share(),
      Math.min(5, best.score() - second),
      best.score() / 5,
      Math.log(sorted.size()),
      one(sorted.size() == 1),
      Math.min(4, words) - 1,
      one(thing.kind() != Kind.UNKNOWN),
      one(words > 1 && best.candidate().best().compareTo(Match.BARE) < 0),
      one(words == 1 && thing.kind() == Kind.PERSON && !part)
    };
    System.arraycopy(own, 0, numbers, 0, own.length);
    for (int i = 0; i < Feature.COUNT; i++) {
      numbers[own.length + i] = best.features().get(i);
    }
    return new Numbers(numbers);
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  static String name(int position) {
    return position < OWN.size()
        ? OWN.get(position)
        : Feature.values()[position - OWN.size()].name();
  }

  static int position(String name) {
    int own = OWN.indexOf(name);
    return own >= 0 ? own : OWN.size() + Feature.valueOf(name).position();
  }
}
