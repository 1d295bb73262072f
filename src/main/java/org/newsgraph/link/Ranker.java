package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ranks the candidates of all names of an article: first each by itself, then with regard to what
/// the others most likely mean.
final class Ranker {

  private static final double LIKELY = 0.6;
  private static final int MOST_OF_LONGER = 3;

  private final CandidateFinder finder;
  private final FeatureReader features;
  private final ItemKinds kinds;

  Ranker(ItemIndex index, ItemKinds kinds) {
    finder = new CandidateFinder(index);
    features = new FeatureReader(index, kinds);
    this.kinds = kinds;
  }

  /// The candidates of each thing, the best first.
  Map<NamedThing, List<Scored>> rank(String text, Collection<NamedThing> things, LinkModel model) {
    Surroundings around = Surroundings.of(text, things);
    Map<NamedThing, List<Candidate>> candidates = new LinkedHashMap<>();
    things.forEach(thing -> candidates.computeIfAbsent(thing, this::candidates));
    Map<NamedThing, List<Scored>> alone = new LinkedHashMap<>();
    candidates.forEach((thing, found) -> alone.put(thing, score(thing, found, around, model)));
    Map<String, Item> likely = new HashMap<>();
    alone.values().stream()
        .flatMap(scored -> scored.stream().limit(1))
        .filter(best -> best.share() >= LIKELY)
        .map(best -> best.candidate().item())
        .forEach(item -> likely.put(item.id(), item));
    Surroundings informed = around.with(likely);
    Map<NamedThing, List<Scored>> ranked = new LinkedHashMap<>();
    candidates.forEach(
        (thing, found) ->
            ranked.put(thing, score(thing, withLonger(thing, found, alone), informed, model)));
    return ranked;
  }

  private List<Candidate> candidates(NamedThing thing) {
    List<Candidate> found = finder.find(thing.name());
    boolean common =
        found.stream().anyMatch(one -> one.isWhole() && kinds.isClassOf(one.item(), thing.kind()));
    return found.stream()
        .filter(candidate -> kinds.fit(candidate.item(), thing.kind()))
        .map(candidate -> candidate.common(common))
        .toList();
  }

  /// The candidates, and the best ones of the longer names that the thing's name is a part of.
  private List<Candidate> withLonger(
      NamedThing thing, List<Candidate> found, Map<NamedThing, List<Scored>> others) {
    boolean common = found.stream().anyMatch(Candidate::common);
    Map<String, Candidate> all = new LinkedHashMap<>();
    found.forEach(candidate -> all.put(candidate.item().id(), candidate));
    others.forEach(
        (other, ranked) ->
            CandidateFinder.within(thing, other)
                .ifPresent(
                    match ->
                        ranked.stream()
                            .limit(MOST_OF_LONGER)
                            .map(one -> one.candidate().item())
                            .filter(item -> kinds.fit(item, thing.kind()))
                            .forEach(
                                item ->
                                    all.merge(
                                        item.id(),
                                        new Candidate(item, match).common(common),
                                        Candidate::with))));
    return List.copyOf(all.values());
  }

  private List<Scored> score(
      NamedThing thing, List<Candidate> candidates, Surroundings around, LinkModel model) {
    List<Numbers> vectors = features.read(thing, candidates, around);
    List<Double> scores = vectors.stream().map(model::rank).toList();
    double highest = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = scores.stream().mapToDouble(score -> Math.exp(score - highest)).sum();
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      double share = Math.exp(scores.get(i) - highest) / sum;
      scored.add(new Scored(candidates.get(i), vectors.get(i), scores.get(i), share));
    }
    scored.sort(
        Comparator.comparing(Scored::isOfTheCountry)
            .thenComparing(Scored::isPossible)
            .thenComparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(best -> best.candidate().item().number()));
    return scored;
  }
}
