package org.newsgraph.eval;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What an attribute should be, against what it is, over the matches.
///
/// @param right how many are right
/// @param counts gold value to extracted value to number
public record Confusion(
    String attribute, int right, int total, SortedMap<String, SortedMap<String, Integer>> counts) {

  public Confusion {
    counts = new TreeMap<>(counts);
  }

  /// The share of right ones; 0 where there are none at all.
  public double accuracy() {
    return total == 0 ? 0 : (double) right / total;
  }

  static Confusion polarity(Collection<FactMatch> matches) {
    return of(
        "polarity",
        matches,
        match -> match.gold().polarity(),
        match -> match.fact().polarity(),
        FactMatch::samePolarity);
  }

  static Confusion certainty(Collection<FactMatch> matches) {
    return of(
        "certainty",
        matches,
        match -> match.gold().certainty(),
        match -> match.fact().certainty(),
        FactMatch::sameCertainty);
  }

  /// Names differ from article to article, so it is counted whether anybody is named, and rightly.
  static Confusion claimant(Collection<FactMatch> matches) {
    return of(
        "claimant",
        matches,
        match -> match.gold().claimants().isEmpty() ? "the article" : "a source",
        Confusion::foundClaimant,
        FactMatch::sameClaimant);
  }

  private static String foundClaimant(FactMatch match) {
    if (match.fact().claimants().isEmpty()) {
      return "the article";
    }
    return match.sameClaimant() ? "the same source" : "another source";
  }

  private static Confusion of(
      String attribute,
      Collection<FactMatch> matches,
      Function<FactMatch, String> wanted,
      Function<FactMatch, String> found,
      Predicate<FactMatch> isRight) {
    SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
    for (FactMatch match : matches) {
      Map<String, Integer> row =
          counts.computeIfAbsent(wanted.apply(match), value -> new TreeMap<>());
      row.merge(found.apply(match), 1, Integer::sum);
    }
    int right = (int) matches.stream().filter(isRight).count();
    return new Confusion(attribute, right, matches.size(), counts);
  }
}
