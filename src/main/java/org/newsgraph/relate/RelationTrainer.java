package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.List;

/// Learns a model of relations from annotated passages; the same passages give the same model.
public final class RelationTrainer {

  private static final int FOLDS = 5;
  private static final long SEED = 7;
  private static final int ALL = -1;

  /// The costs of both stages and the threshold are the best of some that were tried in
  /// cross-validation.
  private static final double FIRST_COST = 0.2;

  private static final double SECOND_COST = 1;
  private static final double THRESHOLD = 0.45;

  private final TrainingSet set;
  private final Slots slots;
  private final List<SecondLook> looks = new ArrayList<>();

  private RelationTrainer(TrainingSet set) {
    this.set = set;
    this.slots = set.slots();
  }

  /// A model of all relations that the passages are annotated for.
  public static RelationModel train(List<AnnotatedPassage> passages) {
    return learn(passages.stream().map(PassagePairs::of).toList());
  }

  static RelationModel learn(List<PassagePairs> passages) {
    return new RelationTrainer(new TrainingSet(passages, FOLDS, SEED)).train();
  }

  private RelationModel train() {
    addLooks();
    int relations = set.relations().size();
    List<Calibration> calibrations = new ArrayList<>();
    double[][] second = new double[relations][];
    for (int r = 0; r < relations; r++) {
      calibrations.add(calibration(r));
      second[r] = second(r, ALL);
    }
    return new RelationModel(
        set.relations(), slots, FirstStage.of(first(ALL)), second, calibrations, THRESHOLD);
  }

  /// Scores each sentence in the first stage by a model that did not see its document: the second
  /// stage must learn from scores such as it will meet.
  private void addLooks() {
    List<FirstStage> stages = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      stages.add(FirstStage.of(first(fold)));
    }
    for (TrainingSet.Item item : set.items()) {
      double[][] scores = stages.get(item.fold()).scores(item.pairs());
      looks.add(new SecondLook(item.pairs(), slots.mask(scores, item.pairs())));
    }
  }

  /// The first stage learnt from all but one fold.
  private double[][] first(int without) {
    double[][] weights = new double[set.relations().size()][];
    for (int r = 0; r < weights.length; r++) {
      Examples examples = new Examples();
      int relation = r;
      forEach(
          r,
          without,
          (place, item, pair, weight) ->
              examples.add(item.pairs().features(pair), isPositive(item, relation, pair), weight));
      weights[r] = LogisticRegression.train(examples, FeatureSet.BUCKETS, FIRST_COST, SEED);
    }
    return weights;
  }

  private double[] second(int relation, int without) {
    Examples examples = new Examples();
    forEach(
        relation,
        without,
        (place, item, pair, weight) ->
            examples.add(
                looks.get(place).of(relation, pair), isPositive(item, relation, pair), weight));
    int dimensions = SecondLook.dimensions(set.relations().size());
    return LogisticRegression.train(examples, dimensions, SECOND_COST, SEED);
  }

  /// Fitted to the second stage's scores of pairs that it did not see.
  private Calibration calibration(int relation) {
    List<double[]> weights = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      weights.add(second(relation, fold));
    }
    List<Calibration.Scored> scored = new ArrayList<>();
    forEach(
        relation,
        ALL,
        (place, item, pair, weight) -> {
          if (item.isKnown(relation)) {
            double score =
                SecondLook.dot(weights.get(item.fold()), looks.get(place).of(relation, pair));
            scored.add(new Calibration.Scored(score, isPositive(item, relation, pair)));
          }
        });
    return Calibration.fit(scored);
  }

  private boolean isPositive(TrainingSet.Item item, int relation, int pair) {
    return item.isKnown(relation) && item.states(relation, pair);
  }

  /// Takes one pair to learn from.
  private interface PairTaker {
    void take(int place, TrainingSet.Item item, int pair, double weight);
  }

  private void forEach(int relation, int without, PairTaker taker) {
    for (int place = 0; place < set.items().size(); place++) {
      TrainingSet.Item item = set.items().get(place);
      double weight = item.importance(relation);
      if (item.fold() != without && weight > 0) {
        for (int pair : item.within()) {
          if (slots.has(relation, item.pairs().kinds(pair))) {
            taker.take(place, item, pair, weight);
          }
        }
      }
    }
  }
}
