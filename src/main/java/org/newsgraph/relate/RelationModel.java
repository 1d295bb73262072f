package org.newsgraph.relate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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

  /// The confidence from which a relation is told.
  public double threshold() {
    return threshold;
  }

  /// The relations that the sentences tell, in their order.
  public List<LearntRelation> relate(Annotations annotations) {
    return annotations.sentences().stream()
        .flatMap(sentence -> relate(SentencePairs.of(sentence)).stream())
        .toList();
  }

  List<LearntRelation> relate(SentencePairs pairs) {
    List<LearntRelation> found = new ArrayList<>();
    double[][] scores = slots.mask(first.scores(pairs), pairs);
    SecondLook look = new SecondLook(pairs, scores);
    for (int r = 0; r < scores.length; r++) {
      for (int pair = 0; pair < scores[r].length; pair++) {
        if (scores[r][pair] > HOPELESS) {
          double score = SecondLook.dot(second[r], look.of(r, pair));
          double confidence = calibrations.get(r).probability(score);
          if (confidence >= threshold) {
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
