package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How well a build agrees with the gold facts of its articles.
///
/// @param articles the matching of each article that has gold facts, by id
public record Evaluation(SortedMap<String, Matching> articles, Set<String> eventTypes) {

  private static final int THRESHOLDS = 10;

  public Evaluation {
    articles = new TreeMap<>(articles);
    eventTypes = Set.copyOf(eventTypes);
  }

  /// Compares facts; those of articles without gold facts do not count.
  ///
  /// @param eventTypes local names of the ontology's event classes
  public static Evaluation of(
      List<GoldFact> gold, List<ExtractedFact> extracted, Set<String> eventTypes) {
    Map<String, List<ExtractedFact>> extractedIn =
        extracted.stream().collect(Collectors.groupingBy(ExtractedFact::article));
    SortedMap<String, Matching> articles = new TreeMap<>();
    gold.stream()
        .collect(Collectors.groupingBy(GoldFact::article))
        .forEach(
            (article, wanted) ->
                articles.put(
                    article,
                    Matching.of(article, wanted, extractedIn.getOrDefault(article, List.of()))));
    return new Evaluation(articles, eventTypes);
  }

  /// All facts together.
  public Score total() {
    return byArticle().values().stream().reduce(Score.NONE, Score::plus);
  }

  /// The score of each article.
  public SortedMap<String, Score> byArticle() {
    SortedMap<String, Score> scores = new TreeMap<>();
    articles.forEach((id, matching) -> scores.put(id, matching.score(0)));
    return scores;
  }

  /// The scores at the thresholds 0.0, 0.1 to 0.9, as far as facts are that sure.
  public List<ThresholdScore> curve() {
    return IntStream.range(0, THRESHOLDS)
        .mapToObj(i -> at((double) i / THRESHOLDS))
        .filter(at -> at.score().predicted() > 0)
        .toList();
  }

  private ThresholdScore at(double threshold) {
    Stream<Score> scores = articles.values().stream().map(article -> article.score(threshold));
    return new ThresholdScore(threshold, scores.reduce(Score.NONE, Score::plus));
  }

  /// The score of each class of fact.
  ///
  /// A missed gold fact counts for its best type and property, a found one for those that it was
  /// found with.
  public SortedMap<FactClass, Score> byClass() {
    return scores(Function.identity());
  }

  /// The score of each kind of fact.
  public SortedMap<FactClass.Kind, Score> byKind() {
    return scores(FactClass::kind);
  }

  private <K> SortedMap<K, Score> scores(Function<FactClass, K> key) {
    SortedMap<K, Score> scores = new TreeMap<>();
    for (Matching matching : articles.values()) {
      for (FactMatch match : matching.matches()) {
        scores.merge(key.apply(classOf(match.fact())), new Score(1, 1, 0, 0), Score::plus);
      }
      for (GoldFact missed : matching.missed()) {
        scores.merge(key.apply(FactClass.of(missed)), new Score(1, 0, 0, 0), Score::plus);
      }
      for (ExtractedFact fact : matching.right()) {
        scores.merge(key.apply(classOf(fact)), new Score(0, 0, 1, 1), Score::plus);
      }
      for (ExtractedFact fact : matching.spurious()) {
        scores.merge(key.apply(classOf(fact)), new Score(0, 0, 1, 0), Score::plus);
      }
    }
    return scores;
  }

  /// The class that an extracted fact counts for.
  FactClass classOf(ExtractedFact fact) {
    return FactClass.of(fact, eventTypes);
  }

  /// Claimant, polarity and certainty over the matches.
  public List<Confusion> attributes() {
    List<FactMatch> matches =
        articles.values().stream().flatMap(m -> m.matches().stream()).toList();
    return List.of(
        Confusion.claimant(matches), Confusion.polarity(matches), Confusion.certainty(matches));
  }

  /// Whether the confidences hold; over the facts that have one.
  public Reliability reliability() {
    List<Reliability.Judged> judged = new ArrayList<>();
    for (Matching matching : articles.values()) {
      Map<Boolean, List<ExtractedFact>> facts = new HashMap<>();
      facts.put(true, matching.right());
      facts.put(false, matching.spurious());
      facts.forEach(
          (right, of) ->
              of.forEach(
                  fact ->
                      fact.confidence()
                          .ifPresent(c -> judged.add(new Reliability.Judged(c, right)))));
    }
    return Reliability.of(judged);
  }

  /// Gold facts that nothing states, by class.
  public SortedMap<FactClass, List<GoldFact>> missed() {
    return articles.values().stream()
        .flatMap(matching -> matching.missed().stream())
        .collect(Collectors.groupingBy(FactClass::of, TreeMap::new, Collectors.toList()));
  }

  /// Extracted facts that state no gold fact, by class.
  public SortedMap<FactClass, List<ExtractedFact>> spurious() {
    return articles.values().stream()
        .flatMap(matching -> matching.spurious().stream())
        .collect(Collectors.groupingBy(this::classOf, TreeMap::new, Collectors.toList()));
  }
}
