package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.newsgraph.eval.KnowledgeNetFact.Match;

/// Predictions of relations scored as KnowledgeNet's own evaluator scores them.
///
/// A given fact is found where a prediction matches it; a prediction is wrong where it matches
/// neither a given fact nor a prediction that does; predictions of relations that a passage is not
/// annotated for do not count.
///
/// @param note what the figures were measured on
/// @param scores by match, then by the relation's name; one without a score states and predicts
///   nothing
/// @param reliability of the confidences of predictions that count, right by overlap
public record KnowledgeNetEvaluation(
    String note, Map<Match, Map<String, Score>> scores, Reliability reliability) {

  /// The score of the predictions that the function gives for each passage.
  public static KnowledgeNetEvaluation of(
      String note,
      List<KnowledgeNetDocument> documents,
      Function<KnowledgeNetDocument.Passage, List<KnowledgeNetFact>> predictions) {
    Map<Match, Map<String, Score>> scores = new TreeMap<>();
    List<Reliability.Judged> judged = new ArrayList<>();
    for (KnowledgeNetDocument document : documents) {
      for (KnowledgeNetDocument.Passage passage : document.passages()) {
        List<KnowledgeNetFact> predicted =
            predictions.apply(passage).stream()
                .filter(fact -> passage.relations().containsKey(fact.relation()))
                .toList();
        for (Match match : Match.values()) {
          Map<String, Score> byRelation = scores.computeIfAbsent(match, key -> new TreeMap<>());
          passage
              .relations()
              .forEach(
                  (id, name) ->
                      byRelation.merge(
                          name, score(id, passage.facts(), predicted, match), Score::plus));
        }
        for (KnowledgeNetFact fact : predicted) {
          boolean right = passage.facts().stream().anyMatch(f -> f.matches(fact, Match.OVERLAP));
          judged.add(new Reliability.Judged(fact.confidence(), right));
        }
      }
    }
    return new KnowledgeNetEvaluation(note, scores, Reliability.of(judged));
  }

  private static Score score(
      String relation, List<KnowledgeNetFact> gold, List<KnowledgeNetFact> predicted, Match match) {
    List<KnowledgeNetFact> wanted =
        gold.stream().filter(f -> f.relation().equals(relation)).toList();
    List<KnowledgeNetFact> right =
        predicted.stream()
            .filter(fact -> wanted.stream().anyMatch(want -> want.matches(fact, match)))
            .toList();
    int hit = 0;
    for (KnowledgeNetFact want : wanted) {
      hit += right.stream().anyMatch(fact -> fact.matches(want, match)) ? 1 : 0;
    }
    int wrong = 0;
    for (KnowledgeNetFact fact : predicted) {
      boolean own = fact.relation().equals(relation);
      wrong += own && right.stream().noneMatch(other -> other.matches(fact, match)) ? 1 : 0;
    }
    return new Score(wanted.size(), hit, hit + wrong, hit);
  }

  /// All relations together.
  public Score total(Match match) {
    return scores.getOrDefault(match, Map.of()).values().stream().reduce(Score.NONE, Score::plus);
  }

  /// The evaluation in the given form, ending in a line break.
  public String write(ReportFormat format) {
    KnowledgeNetReport report = new KnowledgeNetReport(this);
    return switch (format) {
      case MD -> report.markdown();
      case JSON -> report.json();
      case CSV -> report.csv();
    };
  }
}
