package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Passages as they are learnt from: all pairs of their sentences, with what is known of each.
final class TrainingSet {

  /// The share of the passages not annotated for a relation that are taken to state nothing of it,
  /// and what they weigh: without them the model is right in four of ten on open text, with them in
  /// seven.
  private static final double WEAK_SHARE = 0.15;

  private static final double WEAK_WEIGHT = 0.3;

  private final List<String> relations;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> folds = new HashMap<>();

  /// One sentence within one passage.
  static final class Item {
    private final SentencePairs pairs;
    private final double[] importance;
    private final List<Integer> within;
    private final Map<Integer, boolean[]> stated;
    private final int fold;

    private Item(
        SentencePairs pairs,
        double[] importance,
        List<Integer> within,
        Map<Integer, boolean[]> stated,
        int fold) {
      this.pairs = pairs;
      this.importance = importance;
      this.within = within;
      this.stated = stated;
      this.fold = fold;
    }

    SentencePairs pairs() {
      return pairs;
    }

    /// The pairs whose words lie in the passage.
    List<Integer> within() {
      return within;
    }

    int fold() {
      return fold;
    }

    /// 1 where it is known whether the passage states the relation, 0 where the passage is not
    /// learnt from, between where it is taken to state nothing.
    double importance(int relation) {
      return importance[relation];
    }

    boolean isKnown(int relation) {
      return importance[relation] == 1;
    }

    /// Whether the passage states the relation of the pair.
    boolean states(int relation, int pair) {
      boolean[] found = stated.get(pair);
      return found != null && found[relation];
    }
  }

  TrainingSet(List<PassagePairs> passages, int folds, long seed) {
    TreeSet<String> names = new TreeSet<>();
    LinkedHashSet<String> documents = new LinkedHashSet<>();
    for (PassagePairs pairs : passages) {
      AnnotatedPassage passage = pairs.passage();
      names.addAll(passage.relations());
      documents.add(passage.document());
    }
    relations = List.copyOf(names);
    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    for (int i = 0; i < shuffled.size(); i++) {
      this.folds.put(shuffled.get(i), i % folds);
    }
    Random random = new Random(seed);
    for (PassagePairs passagePairs : passages) {
      AnnotatedPassage passage = passagePairs.passage();
      double[] importance = importance(passage, random);
      int fold = this.folds.getOrDefault(passage.document(), 0);
      for (SentencePairs pairs : passagePairs.sentences()) {
        List<Integer> within = within(passage, pairs);
        items.add(new Item(pairs, importance, within, stated(passage, pairs, within), fold));
      }
    }
  }

  /// The pairs of which the passage states anything, and what.
  private Map<Integer, boolean[]> stated(
      AnnotatedPassage passage, SentencePairs pairs, List<Integer> within) {
    Map<Integer, boolean[]> stated = new HashMap<>();
    for (AnnotatedPassage.Statement fact : passage.facts()) {
      for (int pair : within) {
        if (fact.subject().overlaps(pairs.subject(pair).span())
            && fact.object().overlaps(pairs.object(pair).span())) {
          stated
                  .computeIfAbsent(pair, key -> new boolean[relations.size()])[
                  relations.indexOf(fact.relation())] =
              true;
        }
      }
    }
    return stated;
  }

  private double[] importance(AnnotatedPassage passage, Random random) {
    double[] importance = new double[relations.size()];
    for (int r = 0; r < importance.length; r++) {
      double weak = random.nextDouble() < WEAK_SHARE ? WEAK_WEIGHT : 0;
      importance[r] = passage.relations().contains(relations.get(r)) ? 1 : weak;
    }
    return importance;
  }

  private static List<Integer> within(AnnotatedPassage passage, SentencePairs pairs) {
    List<Integer> within = new ArrayList<>();
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (pairs.isPair(pair)
          && passage.span().contains(pairs.subject(pair).span())
          && passage.span().contains(pairs.object(pair).span())) {
        within.add(pair);
      }
    }
    return within;
  }

  List<String> relations() {
    return relations;
  }

  List<Item> items() {
    return items;
  }

  /// For each relation, which kinds of subject and object it was ever seen with.
  Slots slots() {
    Slots slots = new Slots(relations.size());
    for (Item item : items) {
      for (int r = 0; r < relations.size(); r++) {
        if (item.isKnown(r)) {
          for (int pair : item.within()) {
            if (item.states(r, pair)) {
              slots.add(r, item.pairs().kinds(pair));
            }
          }
        }
      }
    }
    return slots;
  }
}
