package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says in words what speaks for the best candidate.
final class Reasons {

  /// Less of a lead is none: the second is more than half as likely.
  private static final double CLOSE = Math.log(2);

  private static final List<Feature> OF_THE_ARTICLE =
      List.of(
          Feature.RELATED,
          Feature.PLACE_NAMED,
          Feature.PLACE_BEHIND,
          Feature.PART_OF_PERSON,
          Feature.ACRONYM_OF_LONGER,
          Feature.OTHER_NAME);

  private Reasons() {}

  /// Whether a second candidate is close and the article says nothing that tells the two apart.
  static boolean onNameAlone(List<Scored> ranked) {
    return ranked.size() > 1
        && ranked.getFirst().score() - ranked.get(1).score() < CLOSE
        && OF_THE_ARTICLE.stream()
            .allMatch(feature -> of(ranked.getFirst(), feature) <= of(ranked.get(1), feature));
  }

  /// Whether the best candidate is called otherwise, and the article says nothing else for it.
  static boolean onLikenessAlone(List<Scored> ranked) {
    return ranked.getFirst().candidate().best() == Match.SIMILAR
        && OF_THE_ARTICLE.stream().allMatch(feature -> of(ranked.getFirst(), feature) <= 0);
  }

  static String of(List<Scored> ranked) {
    Scored best = ranked.getFirst();
    List<String> reasons = new ArrayList<>();
    reasons.add(way(best.candidate().best()));
    if (of(best, Feature.RELATED) > 0) {
      reasons.add("related to other items of the article");
    }
    if (of(best, Feature.PLACE_NAMED) > 0 || of(best, Feature.PLACE_BEHIND) > 0) {
      reasons.add("the article names its country or region");
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
      case IN_LONGER -> "part of a longer name in the article";
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
