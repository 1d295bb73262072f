package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says in words what speaks for the best candidate.
final class Reasons {

  private Reasons() {}

  /// What speaks for the best candidate.
  static String of(List<Scored> ranked) {
    Scored best = ranked.getFirst();
    List<String> reasons = new ArrayList<>();
    reasons.add(way(best.candidate().best()));
    if (of(best, Feature.RELATED) > 0) {
      reasons.add("related to other items of the article");
    }
    if (of(best, Feature.OWN_COUNTRY) > 0
        || of(best, Feature.PLACE_BEHIND) > 0
        || of(best, Feature.PLACE_NAMED) > 0) {
      reasons.add("the article tells its country or region");
    }
    if (of(best, Feature.FACTS) > 0) {
      reasons.add("the article names what Wikidata states of it");
    }
    if (of(best, Feature.DESCRIPTION) > 0) {
      reasons.add("the article has words of its description");
    }
    reasons.add(
        ranked.size() == 1
            ? "no other candidate"
            : String.format(
                Locale.ROOT,
                "%.1f ahead of \"%s\"",
                best.score() - ranked.get(1).score(),
                ranked.get(1).candidate().item().label()));
    return String.join("; ", reasons);
  }

  private static double of(Scored scored, Feature feature) {
    return scored.features().get(feature);
  }

  private static String way(Match match) {
    return switch (match) {
      case LABEL -> "its label";
      case ALIAS -> "another name of it";
      case BARE -> "its name without an addition";
      case DEMONYM -> "what its people are called";
      case PART_OF_PERSON -> "part of the person's longer name in the article";
      case ENDS_LONGER, BEGINS_LONGER -> "part of a longer name in the article";
      case ACRONYM_OF_LONGER -> "the initials of a longer name in the article";
      case SHORTENED -> "its name with something added";
      case ACRONYM -> "its initials";
      case LAST_NAME -> "its last name";
      case FIRST_NAME -> "its first name";
      case WORDS -> "words of its name";
      case SIMILAR -> "a name much like its own";
    };
  }
}
