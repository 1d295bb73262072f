package org.newsgraph.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.model.LinkDecision.Outcome;

/// Holds back links whatever their score: what rests on a name that others bear too, and what the
/// article contradicts.
///
/// @param outcome what is left of the link
/// @param reason why it is held back
record Caution(Outcome outcome, String reason) {

  /// Less of a lead is none: the second is more than half as likely.
  private static final double CLOSE = Math.log(2);

  /// From this share of a description's words on, the article tells what the description tells.
  private static final double TOLD = 0.3;

  /// Ways that lead to many things of other names.
  private static final Set<Match> WEAK =
      Set.of(Match.SHORTENED, Match.LAST_NAME, Match.FIRST_NAME, Match.WORDS);

  private static final List<Feature> SIGNS =
      List.of(
          Feature.RELATED,
          Feature.PLACE_NAMED,
          Feature.FACTS,
          Feature.OWN_COUNTRY,
          Feature.PLACE_BEHIND,
          Feature.DESCRIPTION_NAMES,
          Feature.OTHER_NAME);

  /// Signs that an article's longer name gives; they tell two of one surname apart.
  private static final List<Feature> OF_LONGER_NAMES =
      List.of(Feature.PART_OF_PERSON, Feature.ACRONYM_OF_LONGER);

  /// What speaks against the best candidate; empty where nothing does.
  static Optional<Caution> of(NamedThing thing, List<Scored> ranked) {
    Scored best = ranked.getFirst();
    boolean common = has(best, Feature.COMMON_NAME);
    if (has(best, Feature.CONTRADICTED)) {
      return held(common, "the article tells another country or year");
    }
    if (best.candidate().best() == Match.SIMILAR) {
      return held(common, "the name is only similar in spelling");
    }
    if (needsSign(thing, best) && !hasSign(best)) {
      return held(common, "only the name: nothing else in the article speaks for it");
    }
    return onNameAlone(ranked)
        ? held(common, "only the name, and \"%s\" is as likely".formatted(label(ranked.get(1))))
        : Optional.empty();
  }

  private static Optional<Caution> held(boolean common, String reason) {
    return Optional.of(new Caution(common ? Outcome.NONE : Outcome.CLOSE, reason));
  }

  /// People share names, and so do ministries.
  private static boolean needsSign(NamedThing thing, Scored best) {
    return thing.kind() == Kind.PERSON
        || has(best, Feature.COMMON_NAME)
        || has(best, Feature.SAME_PERSON)
        || has(best, Feature.MAYBE_PERSON)
        || WEAK.contains(best.candidate().best());
  }

  /// Of a common name only its country tells which one is meant.
  private static boolean hasSign(Scored best) {
    if (has(best, Feature.COMMON_NAME)) {
      return has(best, Feature.OWN_COUNTRY);
    }
    return SIGNS.stream().anyMatch(sign -> has(best, sign))
        || best.features().get(Feature.DESCRIPTION_SHARE) >= TOLD;
  }

  /// Whether a second candidate is close and the article says nothing that tells the two apart.
  static boolean onNameAlone(List<Scored> ranked) {
    if (ranked.size() < 2 || ranked.getFirst().score() - ranked.get(1).score() >= CLOSE) {
      return false;
    }
    Predicate<Feature> isNoMore =
        sign -> ranked.getFirst().features().get(sign) <= ranked.get(1).features().get(sign);
    return SIGNS.stream().allMatch(isNoMore) && OF_LONGER_NAMES.stream().allMatch(isNoMore);
  }

  private static boolean has(Scored scored, Feature feature) {
    return scored.features().get(feature) > 0;
  }

  private static String label(Scored scored) {
    return scored.candidate().item().label();
  }
}
