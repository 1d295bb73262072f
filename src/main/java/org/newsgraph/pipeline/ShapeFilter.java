package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.validate.ShapeValidator;
import org.newsgraph.validate.Validation;
import org.newsgraph.validate.Violation;

/// Leaves out the facts that break the shapes and keeps the rest of the article.
final class ShapeFilter {

  // Each round leaves out what the one before has not reached: a fact, its thing, its assertion.
  private static final int ROUNDS = 5;

  private final Function<Facts, ArticleGraphs> write;
  private final ShapeValidator validator;

  ShapeFilter(Function<Facts, ArticleGraphs> write, ShapeValidator validator) {
    this.write = write;
    this.validator = validator;
  }

  ShapedFacts filter(Facts facts) {
    return filter(facts, List.of(), ROUNDS);
  }

  private ShapedFacts filter(Facts facts, List<LeftOutFact> before, int rounds) {
    ArticleGraphs graphs = write.apply(facts);
    return switch (validator.validate(graphs.facts())) {
      case Validation.Conforms() -> new ShapedFacts.Conforming(facts, graphs, before);
      case Validation.Violations violations -> {
        Map<Node, Violation> atFault =
            new ClaimsAtFault(graphs.facts()).of(violations.violations());
        yield rounds == 0 || atFault.isEmpty()
            ? new ShapedFacts.Broken(violations)
            : without(atFault, facts, graphs.claims(), before, rounds - 1);
      }
    };
  }

  /// @param claims the claim of each fact
  private ShapedFacts without(
      Map<Node, Violation> atFault,
      Facts facts,
      List<Node> claims,
      List<LeftOutFact> before,
      int rounds) {
    List<Fact> kept = new ArrayList<>();
    List<LeftOutFact> leftOut = new ArrayList<>(before);
    for (int i = 0; i < claims.size(); i++) {
      Fact fact = facts.facts().get(i);
      Violation violation = atFault.get(claims.get(i));
      if (violation == null) {
        kept.add(fact);
      } else {
        leftOut.add(new LeftOutFact(fact, violation));
      }
    }
    return filter(new Facts(facts.article(), kept, facts.unmatched()), leftOut, rounds);
  }
}
