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

  private final CandidateFinder finder;
  private final FeatureReader features;

  Ranker(ItemIndex index, ItemKinds kinds) {
    finder = new CandidateFinder(index);
    features = new FeatureReader(index, kinds);
  }

  /// The candidates of each thing, the best first.
  Map<NamedThing, List<Scored>> rank(String text, Collection<NamedThing> things, LinkModel model) {
    Surroundings around = Surroundings.of(text, things);
    Map<NamedThing, List<Candidate>> candidates = new LinkedHashMap<>();
    things.forEach(thing -> candidates.computeIfAbsent(thing, t -> finder.find(t, things)));
    Map<String, Item> likely = new HashMap<>();
    candidates.forEach(
        (thing, found) ->
            score(thing, found, around, model).stream()
                .findFirst()
                .filter(best -> best.share() >= LIKELY)
                .map(best -> best.candidate().item())
                .ifPresent(item -> likely.put(item.id(), item)));
    Surroundings informed = around.with(likely);
    Map<NamedThing, List<Scored>> ranked = new LinkedHashMap<>();
    candidates.forEach((thing, found) -> ranked.put(thing, score(thing, found, informed, model)));
    return ranked;
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
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(best -> best.candidate().item().number()));
    return scored;
  }
}
