package org.newsgraph.relate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.LearntRelation;

/// A learnt model of relations between names. Thread-safe.
///
/// Two linear stages: the first scores each pair of names, pronouns and dates of a sentence by
/// itself, the second corrects the scores by those of the sentence's other pairs. The result is
/// calibrated: of the pairs with confidence 0.8, eight of ten are right.
public final class RelationModel {

  /// The shipped model, for the record of provenance.
  public static final String NAME = "Newsgraph relations 1, learnt from KnowledgeNet folds 1 to 3";

  private static final String RESOURCE = "relations.model";

  /// How sure the model must be of passages that were not chosen for a relation, where relations
  /// are rarer than in those that it has learnt from: of 106 readings at least so sure 79 were
  /// right (open-text-judgements.tsv among the resources of the tests).
  private static final double OPEN_THRESHOLD = 0.55;

  /// Pairs with less in the first stage never come above the threshold in the second.
  private static final double HOPELESS = -4;

  private final List<String> relations;
  private final Slots slots;
  private final FirstStage first;
  private final double[][] second;
  private final List<Calibration> calibrations;
  private final double threshold;

  RelationModel(
      List<String> relations,
      Slots slots,
      FirstStage first,
      double[][] second,
      List<Calibration> calibrations,
      double threshold) {
    this.relations = List.copyOf(relations);
    this.slots = slots;
    this.first = first;
    this.second = second;
    this.calibrations = List.copyOf(calibrations);
    this.threshold = threshold;
  }

  /// The model that comes with the program.
  public static RelationModel shipped() throws IOException {
    try (InputStream in = RelationModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(
            "the model \"%s\" is missing from the program; build it again".formatted(RESOURCE));
      }
      return read(in);
    }
  }

  /// Reads what [#write] wrote; throws an [IOException] where it is something else.
  public static RelationModel read(InputStream in) throws IOException {
    return new ModelReader(new DataInputStream(new BufferedInputStream(in, 1 << 16))).read();
  }

  /// Writes the model; the same model gives the same bytes.
  public void write(OutputStream out) throws IOException {
    new ModelWriter(out).write(relations, slots, first, second, calibrations, threshold);
  }

  /// The names of the relations that the model knows, sorted.
  public List<String> relations() {
    return relations;
  }

  /// The relations that the sentences of an article tell, in their order.
  public List<LearntRelation> relate(Annotations annotations) {
    return annotations.sentences().stream()
        .flatMap(sentence -> relate(SentencePairs.of(sentence), Set.of()).stream())
        .toList();
  }

  /// @param chosen the relations for which the passage was chosen
  List<LearntRelation> relate(SentencePairs pairs, Set<String> chosen) {
    List<LearntRelation> found = new ArrayList<>();
    double[][] scores = slots.mask(first.scores(pairs), pairs);
    SecondLook look = new SecondLook(pairs, scores);
    for (int r = 0; r < scores.length; r++) {
      double least = chosen.contains(relations.get(r)) ? threshold : OPEN_THRESHOLD;
      for (int pair = 0; pair < scores[r].length; pair++) {
        if (scores[r][pair] > HOPELESS) {
          double score = SecondLook.dot(second[r], look.of(r, pair));
          double confidence = calibrations.get(r).probability(score);
          if (confidence >= least) {
            found.add(
                new LearntRelation(
                    relations.get(r),
                    pairs.sentence(),
                    pairs.subject(pair).span(),
                    pairs.object(pair).span(),
                    confidence));
          }
        }
      }
    }
    return found;
  }
}
