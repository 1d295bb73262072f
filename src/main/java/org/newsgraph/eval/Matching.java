package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which gold facts of an article were found, and which extracted ones are right.
///
/// One extracted fact may state several gold facts, as a merged group does, and one gold fact may
/// be stated by several extracted ones, which then are all right.
///
/// @param hits each gold fact with each extracted one that states it
/// @param matches each found gold fact with the extracted one that is not taken yet and agrees best
/// @param missed gold facts that nothing states
/// @param right extracted facts that state a gold fact
/// @param spurious extracted facts that state none
public record Matching(
    String article,
    List<FactMatch> hits,
    List<FactMatch> matches,
    List<GoldFact> missed,
    List<ExtractedFact> right,
    List<ExtractedFact> spurious) {

  public Matching {
    hits = List.copyOf(hits);
    matches = List.copyOf(matches);
    missed = List.copyOf(missed);
    right = List.copyOf(right);
    spurious = List.copyOf(spurious);
  }

  /// Matches the facts of one article.
  static Matching of(String article, List<GoldFact> gold, List<ExtractedFact> extracted) {
    List<FactMatch> hits = new ArrayList<>();
    List<FactMatch> matches = new ArrayList<>();
    List<GoldFact> missed = new ArrayList<>();
    Set<ExtractedFact> right = new HashSet<>();
    Set<ExtractedFact> taken = new HashSet<>();
    for (GoldFact wanted : gold) {
      List<FactMatch> found =
          extracted.stream()
              .filter(fact -> Agreement.sameFact(wanted, fact))
              .map(fact -> new FactMatch(wanted, fact))
              .toList();
      hits.addAll(found);
      found.forEach(match -> right.add(match.fact()));
      best(found, taken)
          .ifPresentOrElse(
              match -> {
                matches.add(match);
                taken.add(match.fact());
              },
              () -> missed.add(wanted));
    }
    return new Matching(
        article,
        hits,
        matches,
        missed,
        extracted.stream().filter(right::contains).toList(),
        extracted.stream().filter(fact -> !right.contains(fact)).toList());
  }

  /// The first of those that agree best, one that is not taken yet before all others.
  private static Optional<FactMatch> best(List<FactMatch> hits, Set<ExtractedFact> taken) {
    Comparator<FactMatch> byFit =
        Comparator.comparing((FactMatch match) -> !taken.contains(match.fact()))
            .thenComparingInt(FactMatch::agreements);
    return hits.stream().reduce((best, next) -> byFit.compare(next, best) > 0 ? next : best);
  }

  /// The score of the extracted facts that are at least so sure; 0 is all of them.
  Score score(double threshold) {
    int found =
        (int)
            hits.stream()
                .filter(hit -> hit.fact().isAsSure(threshold))
                .map(FactMatch::gold)
                .distinct()
                .count();
    int sureAndRight = count(right, threshold);
    return new Score(
        matches.size() + missed.size(),
        found,
        sureAndRight + count(spurious, threshold),
        sureAndRight);
  }

  private static int count(List<ExtractedFact> facts, double threshold) {
    return (int) facts.stream().filter(fact -> fact.isAsSure(threshold)).count();
  }
}
