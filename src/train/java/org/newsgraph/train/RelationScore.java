package org.newsgraph.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.eval.KnowledgeNetEvaluation;
import org.newsgraph.eval.KnowledgeNetFact;
import org.newsgraph.eval.KnowledgeNetFact.Match;
import org.newsgraph.eval.KnowledgeNetFile;
import org.newsgraph.eval.Score;
import org.newsgraph.interpret.Interpreter;

/// How well a model reads KnowledgeNet's relations in documents that it has not learnt from.
public final class RelationScore {

  private RelationScore() {}

  /// Prints the scores of a model on a part of a file: `RelationScore MODEL FILE PART`, where PART
  /// is 0 to 4 as for the trainer's `--left-out`.
  public static void main(String[] arguments) throws IOException {
    List<KnowledgeNetDocument> all = KnowledgeNetFile.read(Path.of(arguments[1])).documents();
    List<KnowledgeNetDocument> left = new ArrayList<>();
    for (int i = Integer.parseInt(arguments[2]); i < all.size(); i += 5) {
      left.add(all.get(i));
    }
    System.out.println(of(left, Path.of(arguments[0])));
  }

  /// A line for each threshold: counts and scores by overlap.
  static String of(List<KnowledgeNetDocument> documents, Path model) throws IOException {
    Interpreter interpreter = Interpreter.load(model);
    Map<String, List<Interpreter.NamedRelation>> found = new HashMap<>();
    for (KnowledgeNetDocument document : documents) {
      found.put(document.id(), interpreter.relations(document.article()));
    }
    return DoubleStream.of(0.2, 0.3, 0.4, 0.5, 0.6)
        .mapToObj(least -> line(least, documents, found))
        .collect(Collectors.joining("\n"));
  }

  private static String line(
      double least,
      List<KnowledgeNetDocument> documents,
      Map<String, List<Interpreter.NamedRelation>> found) {
    Score sum = new Score(0, 0, 0, 0);
    for (KnowledgeNetDocument document : documents) {
      Map<String, String> ids = new HashMap<>();
      document.passages().forEach(p -> p.relations().forEach((id, name) -> ids.put(name, id)));
      List<KnowledgeNetFact> facts =
          found.getOrDefault(document.id(), List.of()).stream()
              .filter(r -> r.score() >= least && ids.containsKey(r.relation()))
              .map(
                  r ->
                      new KnowledgeNetFact(
                          ids.getOrDefault(r.relation(), ""), r.subject(), r.object(), r.score()))
              .toList();
      KnowledgeNetEvaluation evaluation =
          KnowledgeNetEvaluation.of(
              "",
              List.of(document),
              passage ->
                  facts.stream().filter(f -> f.subject().overlaps(passage.span())).toList());
      sum = sum.plus(evaluation.total(Match.OVERLAP));
    }
    return String.format(
        Locale.ROOT,
        "relations from %.1f: %s P %.3f R %.3f F1 %.3f",
        least,
        sum,
        sum.precision(),
        sum.recall(),
        sum.f1());
  }
}
